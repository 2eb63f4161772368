import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaignDecider } from '#domain/campaign/campaign.ts';
import { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { execute } from '#store/execute.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { chair, head, otherCommune, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { putContact, putDigest } from '#test/support/reminders/mail.ts';
import { by } from '#test/support/streams/given.ts';
import { sweepByHand } from '#test/support/sweep-by-hand.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const DAY = '2026-03-25';
const office = (n: number) => `UNIT@56-CQ-${String(n).padStart(6, '0')}`;
const obligation = (n: number) => `REG-${caseOf(n).caseId}`;
const headOf = (n: number) => ({
  ...head,
  officer: OfficerId.parse(`of-head000${n}`),
  office: OfficeId.parse(office(n)),
});
const LIST = '/v1/reminders/telephone?province=56&deadline=REG';
let api: TestApi;
let province: Caller;
let police: Caller;

/** 1 has read it · 2 accepted · 3 queued · 4 refused · 5 bounced · 6 nothing known · 7 a number alone · 8 has handed in. */
const tellMail = async () => {
  const db = api.deps.db;
  const states = ['accepted', 'accepted', 'queued', 'refused', 'bounced'];
  for (const [index, state] of states.entries()) {
    await putContact(db, office(index + 1), {
      email: `u${index + 1}@ghi-nhan.example`,
      telephone: `+84200000000${index + 1}`,
    });
    await putDigest(db, office(index + 1), DAY, state);
  }
  await putContact(db, office(7), { telephone: '+842000000007' });
  await putContact(db, office(8), { email: 'u8@ghi-nhan.example' });
};

beforeAll(async () => {
  api = await startApi({ at: '2026-03-26T03:00:00.000Z' });
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await tellToStore(api.deps.store, caseOf(n), open());
  await api.follow();
  await sweepByHand(api.deps.db, DAY, '2026-03-24');
  const data = { deadline: 'REG', year: 2026, province: '56', before: '2026-04-01', on: DAY };
  const record = { type: 'RecordReminders', data: { ...data, issued: { step: 'D7', count: 8 }, superseded: [] } };
  const begun = by(timer, DAY, CampaignCommand.parse(record));
  await execute(api.deps.store, { ...campaignDecider, event: CampaignEvent }, 'campaign-REG-2026-56', begun);
  await tellMail();
  await tellToStore(api.deps.store, caseOf(8), register('2026-03-25'));
  const unit = await signIn(api, headOf(1));
  const { body } = await unit.get('/v1/notifications');
  const [notice] = Array.isArray(body['items']) ? body['items'] : [];
  await unit.patch(`/v1/notifications/${notice.id}`, { read: true });
  [province, police] = [await signIn(api, provincial), await signIn(api, receiver)];
  await api.follow();
});
afterAll(() => api.stop());

const itemsOf = async (caller: Caller, url: string) => {
  const { status, body } = await caller.get(url);
  expect(status).toBe(200);
  return Array.isArray(body['items']) ? body['items'] : [];
};
const csvOf = async (caller: Caller, url: string): Promise<readonly (readonly string[])[]> => {
  const { status, headers, body } = await caller.get(url);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
  expect(String(body['text'])).toMatch(/^\uFEFF/);
  return parse(String(body['text']), { bom: true });
};
const call = (caller: Caller, over: object, campaign = 'REG-2026-56') =>
  caller.post(`/v1/campaigns/${campaign}/commands`, {
    type: 'RecordCall',
    data: { obligationId: obligation(6), on: '2026-03-26', outcome: 'NO_ANSWER', ...over },
  });

const COUNTS = { issued: 8, read: 1, accepted: 1, queued: 1, failed: 2, unreachable: 2, unsent: 1 };

describe('the counts of a step', () => {
  it('name every notice once, and calls and debts beside them', async () => {
    const [step] = await itemsOf(province, '/v1/reminders?province=56&deadline=REG');
    expect(step).toMatchObject({ step: 'D7', ...COUNTS, telephoned: 0, reached: 2, owing: 7 });
    expect(step.read + step.accepted + step.queued + step.failed + step.unreachable + step.unsent).toBe(step.issued);
  });

  it('are the same as CSV', async () => {
    const [step] = await itemsOf(province, '/v1/reminders?province=56&deadline=REG');
    const [heading = [], ...rows] = await csvOf(province, '/v1/reminders.csv?province=56&deadline=REG');
    expect(heading.slice(0, 6)).toEqual([
      'Việc phải làm',
      'Năm',
      'Trước ngày',
      'Bước nhắc',
      'Ngày nhắc',
      'Số thông báo',
    ]);
    const values = Object.values({ ...step, deadline: 'nộp đăng ký', step: 'trước 7 ngày' });
    expect(rows).toEqual([values.map(String)]);
  });
});

describe('who still owes', () => {
  it('is listed with what is known of the last reminder, page by page and as CSV', async () => {
    const url = '/v1/reminders/owing?province=56&deadline=REG';
    const items = await itemsOf(province, url);
    const told = ['read', 'accepted', 'queued', 'refused', 'bounced', 'unreachable', 'unreachable'];
    expect(items.map((item) => item.told)).toEqual(told);
    expect(items[0]).toMatchObject({
      obligationId: obligation(1),
      owes: { id: office(1), name: 'Trạm Y tế phường Nha Trang' },
      lastGoodDay: '2026-03-31',
      overdue: false,
      lastStep: 'D7',
      lastDay: DAY,
      lastCall: null,
    });
    const first = await province.get(`${url}&limit=4`);
    expect(first.body).toMatchObject({ total: 7, totalExact: true });
    const rest = await itemsOf(province, `${url}&limit=4&cursor=${String(first.body['nextCursor'])}`);
    expect(rest.map((item) => item.obligationId)).toEqual([5, 6, 7].map(obligation));
    const [, ...rows] = await csvOf(province, url.replace('owing?', 'owing.csv?'));
    expect(rows.map((row) => row.at(-1))).toEqual(items.map((item) => item.obligationId));
  });

  it('includes duties nobody was reminded of yet', async () => {
    const [plan] = await itemsOf(police, '/v1/reminders/owing?province=56&deadline=PLAN');
    expect(plan).toMatchObject({ deadline: 'PLAN', lastStep: null, lastDay: null, told: 'none' });
  });
});

describe('whom to telephone', () => {
  it('is who owes and no mail has reached, with the number that is known', async () => {
    const items = await itemsOf(police, LIST);
    expect(items.map(({ obligationId, why, telephone }) => [obligationId, why, telephone])).toEqual([
      [obligation(4), 'REFUSED', '+842000000004'],
      [obligation(5), 'BOUNCED', '+842000000005'],
      [obligation(6), 'NO_ADDRESS', null],
      [obligation(7), 'NO_ADDRESS', '+842000000007'],
    ]);
    const first = await police.get(`${LIST}&limit=3`);
    expect(first.body).toMatchObject({ total: 4 });
    const rest = await itemsOf(police, `${LIST}&limit=3&cursor=${String(first.body['nextCursor'])}`);
    expect(rest.map((item) => item.obligationId)).toEqual([obligation(7)]);
    const [heading = [], ...rows] = await csvOf(police, LIST.replace('telephone?', 'telephone.csv?'));
    const number = heading.indexOf('Điện thoại');
    expect(rows.map((row) => [row.at(-1), row[number]])).toEqual(
      items.map(({ obligationId, telephone }) => [obligationId, telephone === null ? '' : `'${telephone}`]),
    );
  });

  it('names numbers to those alone who may record a call: they are personal data', async () => {
    const chairs = await itemsOf(await signIn(api, chair), LIST);
    expect(chairs.map(({ obligationId, telephone }) => [obligationId, telephone])).toEqual(
      [4, 5, 6, 7].map((n) => [obligation(n), null]),
    );
    const file = await csvOf(await signIn(api, chair), LIST.replace('telephone?', 'telephone.csv?'));
    expect(JSON.stringify(file)).not.toContain('+84');
    expect((await itemsOf(province, LIST))[0]).toMatchObject({ telephone: '+842000000004' });
  });

  it('is told to who answers for the commune alone', async () => {
    expect(await itemsOf(province, `${LIST}&area=vn.56.22366`)).toHaveLength(4);
    expect(await itemsOf(province, `${LIST}&area=vn.56.22333`)).toEqual([]);
    const elsewhere = await signIn(api, otherCommune);
    expect(await itemsOf(elsewhere, LIST)).toEqual([]);
    const outside = { status: 403, body: { code: 'OutsideScope' } };
    expect(await elsewhere.get(`${LIST}&area=vn.56.22366`)).toMatchObject(outside);
    const unit = await signIn(api, headOf(1));
    for (const url of [LIST, LIST.replace('?', '.csv?'), '/v1/reminders/owing?province=56'])
      expect(await unit.get(url)).toMatchObject(outside);
    expect(await province.get('/v1/reminders/telephone?province=01')).toMatchObject(outside);
    expect(await province.get('/v1/reminders/telephone?province=56&area=vn.01')).toMatchObject(outside);
  });
});

describe('a call', () => {
  it('is refused outside the area, of another campaign, and ahead of its day', async () => {
    const elsewhere = await signIn(api, otherCommune);
    expect(await call(elsewhere, {})).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await call(await signIn(api, chair), {})).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    expect(await call(police, {}, 'PLAN-2026-56')).toMatchObject({
      status: 404,
      body: { code: 'ObligationNotOfCampaign' },
    });
    const plan = { obligationId: `PLAN-${caseOf(6).caseId}` };
    expect(await call(police, plan, 'PLAN-2026-56')).toMatchObject({
      status: 409,
      body: { code: 'CampaignNotStarted' },
    });
    expect(await call(police, { on: '2026-03-27' })).toMatchObject({ status: 422, body: { code: 'CallDateInvalid' } });
  });

  it('that reached nobody leaves the unit on the list; one that did takes it off, and counts', async () => {
    expect(await call(police, {})).toMatchObject({ status: 200, body: { deadline: 'REG', events: ['CallRecorded'] } });
    await api.follow();
    const waiting = await itemsOf(police, LIST);
    expect(waiting.find((item) => item.obligationId === obligation(6))).toMatchObject({
      lastCall: { on: '2026-03-26', outcome: 'NO_ANSWER' },
    });
    expect(await call(police, { outcome: 'REACHED', on: DAY })).toMatchObject({ status: 200 });
    await api.follow();
    expect((await itemsOf(police, LIST)).map((item) => item.obligationId)).toEqual([4, 5, 7].map(obligation));
    const [step] = await itemsOf(province, '/v1/reminders?province=56&deadline=REG');
    expect(step).toMatchObject({ ...COUNTS, telephoned: 1, reached: 3, owing: 7 });
  });
});
