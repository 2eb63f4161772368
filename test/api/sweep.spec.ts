import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { newKey, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { head, type Person, provincial, receiver } from '#test/support/case/officers.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const NOW = '2026-03-25T03:00:00.000Z';
const SWEEP = '/v1/reminders/sweep';
const admin = (officer: string, office: string): Person => ({
  officer: OfficerId.parse(officer),
  role: 'ADMIN',
  office: OfficeId.parse(office),
});

let api: TestApi;
let province: Caller;
beforeAll(async () => {
  api = await startWholeApi(NOW);
  for (const number of [1, 2]) await tellToStore(api.deps.store, caseOf(number), open());
  await api.follow();
  province = await signIn(api, provincial);
  await api.follow();
});
afterAll(() => api.stop());

const finished = async (caller: Caller, location: string) => {
  for (;;) {
    const { body } = await caller.get(location);
    if (body['state'] !== 'running') return body;
    await sleep(50);
  }
};
/** The run before may be in its last moment, although all its work is done. */
const sweepAgain = async (caller: Caller) => {
  for (;;) {
    const answer = await caller.post(SWEEP, {});
    if (answer.body['code'] !== 'RunInProgress') return answer;
    await sleep(50);
  }
};
const noticesTo = async (caller: Caller) => (await caller.get('/v1/notifications')).body['total'];

describe('a sweep by hand', () => {
  it('is refused to communes and units, and for a moment that has not come', async () => {
    for (const person of [receiver, head]) {
      const caller = await signIn(api, person);
      expect(await caller.post(SWEEP, {})).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    }
    const commune = await signIn(api, admin('of-admin056', 'ADMIN@vn.56.22366'));
    expect(await commune.post(SWEEP, {})).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    const ahead = await province.post(SWEEP, { at: '2026-03-25T03:00:00.001Z' });
    expect(ahead).toMatchObject({ status: 409, body: { code: 'SweepInFuture' } });
    expect(ahead.body['detail']).toContain('25/03/2026');
    for (const at of ['yesterday', '2026-03-25', '2026-03-25T03:00:00+07:00', 7, null])
      expect(await province.post(SWEEP, { at })).toMatchObject({ status: 400, body: { code: 'InvalidRequest' } });
    expect((await province.get('/v1/runs?kind=campaign')).body).toMatchObject({ total: 0 });
  });

  it('is a run with its progress and its counts, once for each key', async () => {
    await api.follow();
    const key = { 'idempotency-key': newKey() };
    const first = await province.post(SWEEP, {}, key);
    expect(first).toMatchObject({ status: 202, headers: { location: first.body['location'] } });
    const location = String(first.body['location']);
    expect(await finished(province, location)).toMatchObject({
      ...{ kind: 'campaign', state: 'finished', province: '56', total: 1, done: 1, failed: 0 },
      ...{ counts: { issued: 2 }, startedBy: provincial.officer },
    });
    expect((await province.post(SWEEP, {}, key)).body).toEqual(first.body);
    const other = await province.post(SWEEP, { at: NOW }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
    expect((await province.get('/v1/runs?kind=campaign')).body).toMatchObject({ total: 1 });
    expect(await noticesTo(await signIn(api, head))).toBe(1);
  });

  it('that is asked for again sends nothing twice, also beside that of the country', async () => {
    const country = await signIn(api, admin('of-admin001', 'ADMIN@vn'));
    await api.follow();
    const answers = await Promise.all([sweepAgain(province), sweepAgain(country)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const runs = await Promise.all(answers.map(({ body }) => finished(country, String(body['location']))));
    expect(runs).toMatchObject([
      { state: 'finished', province: '56' },
      { state: 'finished', province: null, total: 1, done: 1 },
    ]);
    expect(await noticesTo(await signIn(api, head))).toBe(1);
  });

  it('of a day before one that was swept is refused: it was taken over', async () => {
    const late = await province.post(SWEEP, { at: '2026-03-24T03:00:00.000Z' });
    expect(late).toMatchObject({ status: 409, body: { code: 'SweepOvertaken', facts: { day: '2026-03-25' } } });
  });
});
