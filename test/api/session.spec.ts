import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '#api/app.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { appoint, ask } from '#test/support/api/caller.ts';
import { chair, receiver } from '#test/support/case/officers.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ at: '2026-03-05T03:00:00.000Z' });
  await appoint(api, receiver);
});
afterAll(() => api.stop());

const signInWithCookie = async () => {
  const payload = { officer: receiver.officer };
  const { headers, body } = await ask(api, { method: 'POST', url: '/v1/session/demo', payload });
  const cookie = String([headers['set-cookie']].flat()[0]);
  return { cookie, csrf: String(body['csrfToken']), token: body['token'] };
};

describe('signing in as a demo officer', () => {
  it('gives a cookie that no script reads, and no token in the body', async () => {
    const { cookie, token } = await signInWithCookie();
    expect(cookie).toMatch(/^ghi-nhan=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(token).toBeNull();
  });

  it('keeps only the hash of the token', async () => {
    const { cookie } = await signInWithCookie();
    const token = /ghi-nhan=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const { rows } = await api.pool.query("select encode(token_hash, 'escape') as hash from shell.session");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is impossible for who holds no office, and outside demo mode', async () => {
    const payload = { officer: chair.officer };
    const nobody = await ask(api, { method: 'POST', url: '/v1/session/demo', payload });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'OfficerNotFound' } });
    const real = await startApi({ at: '2026-03-05T03:00:00.000Z', authMode: 'oidc' });
    const refused = await ask(real, { method: 'POST', url: '/v1/session/demo', payload });
    expect(refused).toMatchObject({ status: 403, body: { code: 'DemoSignInOff' } });
    await real.stop();
  });

  it('lists the officers of the demonstration with their offices', async () => {
    await api.follow();
    const { body } = await ask(api, { method: 'GET', url: '/v1/session/demo' });
    expect(body['items']).toEqual([
      {
        id: receiver.officer,
        name: receiver.officer,
        title: 'Công an phường Nha Trang',
        appointments: [
          {
            role: 'COMMUNE_POLICE',
            office: { id: receiver.office, name: 'Công an phường Nha Trang' },
            from: '2022-01-01T00:00:00.000Z',
            until: null,
          },
        ],
      },
    ]);
  });
});

describe('a session of a demonstration', () => {
  it('ends with it: another mode on the same database does not honour it', async () => {
    const { cookie } = await signInWithCookie();
    const real = build({ ...api.deps, authMode: 'oidc' });
    const answer = await ask({ app: real }, { method: 'GET', url: '/v1/session', headers: { cookie } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'SignInRequired' } });
    await real.close();
  });
});

describe('a session from a cookie', () => {
  it('reads without the forgery token, and changes nothing without it', async () => {
    const { cookie, csrf } = await signInWithCookie();
    const read = await ask(api, { method: 'GET', url: '/v1/session', headers: { cookie } });
    expect(read).toMatchObject({ status: 200, body: { csrfToken: csrf, officer: { id: receiver.officer } } });
    const without = await ask(api, { method: 'DELETE', url: '/v1/session', headers: { cookie } });
    expect(without).toMatchObject({ status: 403, body: { code: 'CsrfTokenInvalid' } });
    const wrong = { cookie, 'x-csrf-token': csrf.replace(/.$/, '!') };
    expect((await ask(api, { method: 'DELETE', url: '/v1/session', headers: wrong })).status).toBe(403);
    const right = { cookie, 'x-csrf-token': csrf };
    expect((await ask(api, { method: 'DELETE', url: '/v1/session', headers: right })).status).toBe(204);
    expect((await ask(api, { method: 'GET', url: '/v1/session', headers: { cookie } })).status).toBe(401);
  });

  it('speaks English when asked to', async () => {
    const { cookie } = await signInWithCookie();
    const headers = { cookie, 'accept-language': 'fr, en;q=0.8, vi;q=0.1' };
    const { body } = await ask(api, { method: 'GET', url: '/v1/session', headers });
    expect(body).toMatchObject({ officer: { title: 'Police of Nha Trang ward' } });
  });
});
