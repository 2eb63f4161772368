import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { unitOffice } from '#test/support/api/persons.ts';
import { head, otherCommune, receiver } from '#test/support/case/officers.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { sweepByHand } from '#test/support/sweep-by-hand.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const NOW = '2026-04-02T03:00:00.000Z';
let api: TestApi;
let unit: Caller;
let police: Caller;

beforeAll(async () => {
  api = await startApi({ at: NOW });
  for (const number of [1, 2]) await tellToStore(api.deps.store, caseOf(number), open());
  await api.follow();
  await sweepByHand(api.deps.db, '2026-03-25', '2026-03-24');
  await tellToStore(api.deps.store, caseOf(2), register('2026-03-26'));
  await api.follow();
  await sweepByHand(api.deps.db, '2026-04-01', '2026-03-31');
  [unit, police] = [await signIn(api, head), await signIn(api, receiver)];
  await api.follow();
});
afterAll(() => api.stop());

const items = (body: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(body['items']) ? body['items'] : [];

describe('a notice', () => {
  it('says how many working days are left, on what it rests, and about which unit it is', async () => {
    const { body } = await unit.get('/v1/notifications');
    expect(items(body)).toMatchObject([
      { deadline: 'LAUNCH', owing: true, metAt: null, closed: false, legalBasis: expect.stringMatching(/./) },
      { deadline: 'REG', owing: true, workingDaysLeft: -2, legalBasis: expect.stringContaining('C124') },
    ]);
    const told = await police.get('/v1/notifications');
    const [escalation] = items(told.body);
    expect(escalation).toMatchObject({ kind: 'ESCALATION', owes: { id: head.office } });
    expect(escalation?.['unitName']).toEqual(expect.stringMatching(/\S/));
    expect(escalation?.['owes']).toMatchObject({ name: escalation?.['unitName'] });
  });

  it('of a duty that was done since says when, and counts no days', async () => {
    const other = await signIn(api, { ...head, officer: otherCommune.officer, office: unitOffice(2) });
    const { body } = await other.get('/v1/notifications?deadline=REG');
    expect(items(body)).toMatchObject([
      { owing: false, metAt: expect.stringMatching(/^2026-03-2/), workingDaysLeft: null, closed: false },
    ]);
  });
});

describe('the list', () => {
  it.each([
    ['kind=ESCALATION', 0],
    ['kind=REMINDER', 2],
    ['deadline=LAUNCH', 1],
    ['owing=true', 2],
    ['owing=false', 0],
  ])('takes the filter %s', async (filter, total) => {
    const { body } = await unit.get(`/v1/notifications?${filter}`);
    expect([body['total'], items(body).length, body['unread']]).toEqual([total, total, 2]);
  });

  it('refuses a filter that there is not', async () => {
    expect(await unit.get('/v1/notifications?kind=OTHER')).toMatchObject({ status: 400 });
    expect(await unit.get('/v1/notifications?owing=maybe')).toMatchObject({ status: 400 });
  });
});

describe('reading all at once', () => {
  const read = (caller: Caller, upTo: unknown, key = newKey()) =>
    caller.post('/v1/notifications/read', { upTo }, { 'idempotency-key': key });

  it('stops at the notice that was on the screen, and is no power over those of others', async () => {
    const [newest, older] = items((await unit.get('/v1/notifications')).body);
    expect(await read(police, newest?.['id'])).toMatchObject({ status: 404, body: { code: 'NoticeNotFound' } });
    const key = newKey();
    expect(await read(unit, older?.['id'], key)).toMatchObject({ status: 200, body: { unread: 1 } });
    expect(await read(unit, older?.['id'], key)).toMatchObject({ status: 200, body: { unread: 1 } });
    expect(await read(unit, newest?.['id'], key)).toMatchObject({
      status: 422,
      body: { code: 'IdempotencyKeyReused' },
    });
    expect(await read(unit, newest?.['id'])).toMatchObject({ status: 200, body: { unread: 0 } });
    expect((await police.get('/v1/notifications')).body).toMatchObject({ unread: 1 });
  });

  it('refuses what is no notice', async () => {
    for (const upTo of ['1; drop table', '-1', '9'.repeat(30), 7, null])
      expect(await read(unit, upTo)).toMatchObject({ status: 400, body: { code: 'InvalidRequest' } });
    expect(await read(unit, '999999999999999999')).toMatchObject({ status: 404 });
  });
});
