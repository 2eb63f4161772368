import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startApi, type TestApi } from '#test/support/api/api.ts';
import { ask, type Caller, signIn } from '#test/support/api/caller.ts';
import { head, receiver } from '#test/support/case/officers.ts';

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-03-05T03:00:00.000Z' });
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const put = (payload: object, key = newKey(), caller = police) => caller.put('/v1/preferences', payload, key);
const chosen = (quiet: unknown) => ({ copies: true, language: 'vi', quiet });
const days = (from: string, until: string) => ({ from, until });

describe('what an officer chooses for his mail', () => {
  it('is all mail, in Vietnamese, on every day, until he says otherwise', async () => {
    expect((await police.get('/v1/preferences')).body).toEqual({ copies: true, language: 'vi', quiet: [] });
  });

  it('is his alone, in the order of the days', async () => {
    const quiet = [days('2026-05-01', '2026-05-10'), days('2026-04-01', '2026-04-02')];
    const wanted = { copies: false, language: 'en', quiet: quiet.toReversed() };
    expect(await put({ copies: false, language: 'en', quiet })).toMatchObject({ status: 200, body: wanted });
    expect((await police.get('/v1/preferences')).body).toEqual(wanted);
    const unit = await signIn(api, head);
    expect((await unit.get('/v1/preferences')).body).toEqual({ copies: true, language: 'vi', quiet: [] });
  });

  it('does not come back with a retry that was late', async () => {
    const key = newKey();
    const first = chosen([]);
    expect((await put(first, key)).body).toEqual(first);
    await put({ ...first, copies: false });
    expect((await put(first, key)).body).toEqual(first);
    expect((await police.get('/v1/preferences')).body).toMatchObject({ copies: false });
    expect(await put(chosen([days('2026-06-01', '2026-06-02')]), key)).toMatchObject({
      status: 422,
      body: { code: 'IdempotencyKeyReused' },
    });
  });

  it.each([
    ['an end that is no later', [days('2026-05-02', '2026-05-02')], '/quiet/0/until', 'NotAfterStart'],
    ['an end before', [days('2026-05-02', '2026-05-01')], '/quiet/0/until', 'NotAfterStart'],
    ['61 days', [days('2026-05-01', '2026-07-01')], '/quiet/0/until', 'TooManyDays'],
    ['an overlap', [days('2026-05-01', '2026-05-10'), days('2026-05-09', '2026-05-12')], '/quiet/1', 'Overlaps'],
    ['no such day', [days('2026-02-30', '2026-03-02')], '/quiet/0/from', 'InvalidFormat'],
    ['a day of another age', [days('0001-01-01', '2026-01-02')], '/quiet/0/from', 'Invalid'],
    ['more than it needs', [{ ...days('2026-05-01', '2026-05-02'), why: 'x' }], '/quiet/0/why', 'UnknownField'],
  ])('takes no quiet days with %s', async (_name, quiet, pointer, code) => {
    const { status, body } = await put(chosen(quiet));
    expect([status, body['code']]).toEqual([400, 'InvalidRequest']);
    expect(body['errors']).toEqual([{ pointer, code, message: expect.stringMatching(/./) }]);
  });

  it('takes ranges that meet, sixty days, and twenty of them, and no more', async () => {
    const meeting = [days('2026-05-01', '2026-06-30'), days('2026-06-30', '2026-07-01')];
    expect((await put(chosen(meeting))).status).toBe(200);
    const many = Array.from({ length: 21 }, (_, n) => {
      const day = String(n + 1).padStart(2, '0');
      return days(`2026-05-${day}`, `2026-05-${String(n + 2).padStart(2, '0')}`);
    });
    expect((await put(chosen(many.slice(0, 20)))).status).toBe(200);
    const tooMany = await put(chosen(many));
    expect([tooMany.status, tooMany.body['errors']]).toMatchObject([400, [{ pointer: '/quiet', code: 'TooLong' }]]);
  });

  it('needs a key, and somebody who is signed in', async () => {
    const payload = chosen([]);
    const { status } = await ask(api, { method: 'PUT', url: '/v1/preferences', payload });
    expect(status).toBe(401);
    expect(await put(payload, '')).toMatchObject({ status: 400, body: { code: 'IdempotencyKeyRequired' } });
  });
});
