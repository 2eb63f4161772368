import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { ask, signIn } from '#test/support/api/caller.ts';
import { receiver } from '#test/support/case/officers.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ at: '2026-03-05T03:00:00.000Z' });
});
afterAll(() => api.stop());

/** What answers anybody: signing in, and whether the process lives. */
const PUBLIC = ['/v1/session/demo', '/healthz', '/readyz'];
const EXAMPLES: Readonly<Record<string, string>> = {
  caseId: '2026-56-CQ-000001',
  unitId: '56-CQ-000001',
  decisionId: 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND',
  officerId: 'of-police01',
  reportId: 'R6-2026-vn.56-abcd',
  importId: '6f0a3c0e-9d53-4b1c-8a53-2f6f6b1d7a10',
  runId: 'open-year-2026-56',
  path: 'vn.56',
  year: '2026',
  code: '56',
  kind: 'units',
};
const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;
type Method = (typeof METHODS)[keyof typeof METHODS];

const routes = (): readonly (readonly [Method, string])[] =>
  Object.entries(api.app.swagger().paths ?? {}).flatMap(([path, item]) =>
    Object.entries(METHODS).flatMap(([name, method]) => (item && name in item ? [[method, path] as const] : [])),
  );
const addressOf = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => EXAMPLES[name] ?? 'none');

describe('a stranger', () => {
  it('is refused on every route of the document, before his request is read', async () => {
    const guarded = routes().filter(([, path]) => !PUBLIC.includes(path));
    expect(guarded.length).toBeGreaterThan(20);
    for (const [method, path] of guarded) {
      const url = addressOf(path);
      const { status, body } = await ask(api, { method, url, payload: '{' });
      expect([method, path, status, body['code']], url).toEqual([method, path, 401, 'SignInRequired']);
    }
    const signOut = await ask(api, { method: 'DELETE', url: '/v1/session' });
    expect(signOut).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  it('is one whose token was never given out, or has ended', async () => {
    const police = await signIn(api, receiver);
    expect((await police.get('/v1/session')).status).toBe(200);
    const made = { authorization: `Bearer ${'x'.repeat(43)}` };
    expect((await ask(api, { method: 'GET', url: '/v1/session', headers: made })).status).toBe(401);
    api.clock.at = '2026-03-05T15:00:00.000Z';
    expect((await police.get('/v1/session')).status).toBe(401);
    api.clock.at = '2026-03-05T03:00:00.000Z';
  });
});

describe('a page of another name or site', () => {
  it('does not reach a demonstration on this machine', async () => {
    const headers = { host: 'evil.example:8080' };
    const answer = await ask(api, { method: 'GET', url: '/v1/session/demo', headers });
    expect(answer).toMatchObject({ status: 403, body: { code: 'HostNotAllowed' } });
  });

  it('cannot sign a browser in', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const payload = { officer: receiver.officer };
    const answer = await ask(api, { method: 'POST', url: '/v1/session/demo', headers, payload });
    expect(answer).toMatchObject({ status: 403, body: { code: 'CrossSiteRequest' } });
  });
});
