import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { provincial, receiver } from '#test/support/case/officers.ts';
import { enterUnit } from '#test/support/streams/units.ts';

let api: TestApi;
let province: Caller;
let police: Caller;
beforeAll(async () => {
  api = await startWholeApi('2026-01-05T03:00:00.000Z');
  for (const number of [1, 2, 3]) await enterUnit(api.deps.store, `56-CQ-00000${number}`, { name: `Đơn vị ${number}` });
  await enterUnit(api.deps.store, '56-CQ-000004', { name: 'Chưa rõ cấp', level: null });
  province = await signIn(api, provincial);
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const OPEN = '/v1/cycles/2026/provinces/56/open';
const finished = async (location: string) => {
  for (;;) {
    const { body } = await province.get(location);
    if (body['state'] !== 'running') return body;
    await sleep(50);
  }
};

/** The run before may be in its last moment, although all its work is done. */
const openAgain = async () => {
  for (;;) {
    const answer = await province.post(OPEN);
    if (answer.body['code'] !== 'RunInProgress') return answer;
    await sleep(50);
  }
};

describe('the opening of a year', () => {
  it('is refused to a commune, for another province, and before the year begins', async () => {
    expect(await police.post(OPEN, {})).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const hanoi = await province.post('/v1/cycles/2026/provinces/01/open', {});
    expect(hanoi).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    const past = await province.post('/v1/cycles/2024/provinces/56/open', {});
    expect(past).toMatchObject({ status: 422, body: { code: 'LateEntryGroundRequired' } });
    const ahead = await province.post('/v1/cycles/2027/provinces/56/open', {});
    expect(ahead).toMatchObject({ status: 409, body: { code: 'YearNotCurrent' } });
    expect((await province.get('/v1/cycles/2026/provinces/56')).body).toMatchObject({ opened: false, run: null });
  });

  it('goes on behind its answer, once per key, and every unit has a case or a reason', async () => {
    const key = newKey();
    const first = await province.post(OPEN, {}, { 'idempotency-key': key });
    expect(first.status).toBe(202);
    const location = String(first.headers['location']);
    expect((await province.get(location)).status).toBe(200);
    const again = await province.post(OPEN, {}, { 'idempotency-key': key });
    expect(again.body).toEqual(first.body);
    expect(await finished(location)).toMatchObject({
      kind: 'open-year',
      state: 'finished',
      total: 4,
      done: 4,
      failed: 1,
      counts: { opened: 3, withoutCase: 1 },
      failures: [{ unitId: '56-CQ-000004', code: 'UnitFactsMissing', fields: ['level'] }],
      startedBy: provincial.officer,
    });
    expect((await police.get('/v1/cases')).body).toMatchObject({ total: 3 });
    expect((await province.get('/v1/runs?kind=open-year')).body).toMatchObject({ total: 1 });
    const { body } = await police.get('/v1/cycles/2026/provinces/56');
    // A commune reads how far the province is, not which units of other communes lack what.
    const run = { state: 'finished', counts: { withoutCase: 1 }, failures: [] };
    expect(body).toMatchObject({ opened: true, provinceName: 'tỉnh Khánh Hòa', run });
    expect((await police.get(location)).body).toMatchObject(run);
    expect((await police.get('/v1/runs?kind=open-year')).body).toMatchObject({ items: [run] });
  });

  it('adds later what came later', async () => {
    await enterUnit(api.deps.store, '56-CQ-000005', { name: 'Mới' });
    const { headers } = await openAgain();
    expect(await finished(String(headers['location']))).toMatchObject({ state: 'finished', total: 5 });
    expect((await police.get('/v1/cases/2026-56-CQ-000005')).status).toBe(200);
  });

  it('lets the standing body open one case by hand', async () => {
    await enterUnit(api.deps.store, '56-CQ-000006', { name: 'Mở tay' });
    const opened = await police.post('/v1/cases/2026-56-CQ-000006/commands', { type: 'OpenCase', data: {} });
    expect(opened, JSON.stringify(opened.body)).toMatchObject({
      status: 200,
      body: { version: 1, events: ['CaseOpened'] },
    });
    const twice = await police.post('/v1/cases/2026-56-CQ-000006/commands', { type: 'OpenCase', data: {} });
    expect(twice).toMatchObject({ status: 409, body: { code: 'CaseAlreadyOpen' } });
    const run = await police.get('/v1/cases/2026-56-CQ-000006/run');
    expect(run.body).toMatchObject({ workflowId: 'case-2026-56-CQ-000006', state: 'RUNNING' });
    const missing = await police.post('/v1/cases/2026-56-CQ-000004/commands', { type: 'OpenCase', data: {} });
    expect(missing).toMatchObject({ status: 409, body: { code: 'UnitFactsMissing', facts: { fields: ['level'] } } });
  });
});
