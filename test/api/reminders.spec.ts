import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { head, otherCommune, provincial, receiver } from '#test/support/case/officers.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { sweepByHand } from '#test/support/sweep-by-hand.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const NOW = '2026-04-02T03:00:00.000Z';
let api: TestApi;
let unit: Caller;
let police: Caller;
let province: Caller;

beforeAll(async () => {
  api = await startApi({ at: NOW });
  await tellToStore(api.deps.store, caseOf(1), open());
  await tellToStore(api.deps.store, caseOf(2), open());
  await api.follow();
  await sweepByHand(api.deps.db, '2026-03-25', '2026-03-24');
  await tellToStore(api.deps.store, caseOf(2), register('2026-03-26'));
  await api.follow();
  await sweepByHand(api.deps.db, '2026-04-01', '2026-03-31');
  [unit, police, province] = [await signIn(api, head), await signIn(api, receiver), await signIn(api, provincial)];
  await api.follow();
});
afterAll(() => api.stop());

describe('my notices', () => {
  it('are those of my offices, newest first, with what is still owed', async () => {
    const { body } = await unit.get('/v1/notifications');
    expect(body).toMatchObject({ total: 2, unread: 2 });
    expect(body['items']).toMatchObject([
      { deadline: 'LAUNCH', step: 'D30', kind: 'REMINDER', owing: true, day: '2026-04-01' },
      { deadline: 'REG', step: 'D7', lastGoodDay: '2026-03-31', owing: true, readAt: null, caseId: caseOf(1).caseId },
    ]);
    const late = await police.get('/v1/notifications');
    expect(late.body['items']).toMatchObject([
      { deadline: 'REG', step: 'E1', kind: 'ESCALATION', owes: { id: head.office } },
    ]);
  });

  it('are read once, by each officer for himself, and by nobody else', async () => {
    const { body } = await unit.get('/v1/notifications?limit=1');
    const [newest] = Array.isArray(body['items']) ? body['items'] : [];
    const url = `/v1/notifications/${newest.id}`;
    const patch = (caller: Caller) => caller.patch(url, { read: true });
    expect(await patch(police)).toMatchObject({ status: 404, body: { code: 'NoticeNotFound' } });
    for (const _ of [1, 2]) expect(await patch(unit)).toMatchObject({ status: 200, body: { unread: 1 } });
    expect((await unit.get('/v1/notifications?unread=true')).body).toMatchObject({
      total: 1,
      items: [{ deadline: 'REG' }],
    });
    const next = await unit.get(`/v1/notifications?limit=1&cursor=${body['nextCursor']}`);
    expect(next.body).toMatchObject({ items: [{ deadline: 'REG' }], nextCursor: null });
  });
});

describe('who was reminded', () => {
  it('is told step by step, with who still owes, to the province and to each commune for itself', async () => {
    const { body } = await province.get('/v1/reminders?province=56&deadline=REG');
    const steps = [
      { deadline: 'REG', before: '2026-04-01', step: 'D7', issued: 2, owing: 1 },
      { deadline: 'REG', before: '2026-04-01', step: 'E1', issued: 1, owing: 1 },
    ];
    expect(body).toMatchObject({ items: steps, lastSweep: { day: '2026-04-01' } });
    expect((await police.get('/v1/reminders?province=56&deadline=REG')).body).toMatchObject({ items: steps });
    const elsewhere = await signIn(api, otherCommune);
    expect((await elsewhere.get('/v1/reminders?province=56')).body).toMatchObject({ items: [] });
    expect(await unit.get('/v1/reminders?province=56')).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await province.get('/v1/reminders?province=01')).toMatchObject({ status: 403 });
  });
});

describe('a sweep that stays away', () => {
  it('shows in /readyz and in the figures: nobody would miss a reminder that was never sent', async () => {
    const ask = async (url: string) => api.app.inject({ url });
    expect((await ask('/readyz')).json().checks.sweeps).toEqual({ ok: true, detail: 'last complete sweep: 56 26 h' });
    api.clock.at = '2026-04-02T04:30:00.000Z';
    expect((await ask('/readyz')).json().checks.sweeps).toEqual({
      ok: false,
      detail: 'no complete sweep since: 56 28 h',
    });
    expect((await ask('/metrics')).body).toContain('ghi_nhan_sweep_age_seconds{province="56"} 99000');
    api.clock.at = NOW;
  });
});

describe('the plan', () => {
  it('of a case shows what comes next, to whom, and on what it rests', async () => {
    const { body } = await police.get(`/v1/cases/${caseOf(1).caseId}/plan`);
    const items = Array.isArray(body['items']) ? body['items'] : [];
    expect(items[0]).toMatchObject({
      deadline: 'REG',
      step: 'E5',
      to: { id: receiver.office },
      at: '2026-04-07T01:00:00.000Z',
    });
    expect(items).toContainEqual(
      expect.objectContaining({ deadline: 'PLAN', step: 'DUE', at: '2026-09-04T17:00:00.000Z' }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ deadline: 'PLAN', step: 'D14', at: '2026-08-22T01:00:00.000Z', design: true }),
    );
    const elsewhere = await signIn(api, otherCommune);
    expect(await elsewhere.get(`/v1/cases/${caseOf(1).caseId}/plan`)).toMatchObject({ status: 403 });
  });

  it('of an office holds what the office itself owes', async () => {
    const { body } = await unit.get('/v1/work/plan');
    const items = Array.isArray(body['items']) ? body['items'] : [];
    expect(items.every(({ caseId }) => caseId === caseOf(1).caseId)).toBe(true);
    expect((await police.get('/v1/work/plan')).body).toEqual({ items: [], truncated: false });
  });
});
