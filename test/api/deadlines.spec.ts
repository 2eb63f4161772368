import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficerId } from '#schema/ids.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { provincial, receiver } from '#test/support/case/officers.ts';
import { paper } from '#test/support/case/papers.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';

const OF_2026 = '/v1/deadlines?year=2026&province=56';
let api: TestApi;
let police: Caller;
let commune: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-08-10T03:00:00.000Z' });
  police = await signIn(api, provincial);
  commune = await signIn(api, receiver);
});
afterAll(() => api.stop());

const lineOf = async (id: string, url = OF_2026) => {
  const { items } = (await commune.get(url)).body;
  return Array.isArray(items) ? items.find((line) => line.id === id) : undefined;
};
const proposed = async (row: object): Promise<string> => {
  await police.post('/v1/policy/56/commands', { type: 'ProposePolicyRow', data: { row } });
  const { proposed } = (await police.get('/v1/policy/56')).body;
  return Array.isArray(proposed) ? proposed.at(-1).rowId : '';
};

describe('the deadlines of a year', () => {
  it('stand with ladder, escalation, basis and version of their row', async () => {
    const plan = await lineOf('PLAN');
    expect(plan).toMatchObject({
      before: '2026-09-05',
      legal: '2026-09-04T17:00:00.000Z',
      lastGoodDay: '2026-09-04',
      internalBefore: null,
      escalation: [
        { on: '2026-09-07', workingDay: 1 },
        { on: '2026-09-11', workingDay: 5 },
      ],
      issuerKind: 'PEOPLES_COMMITTEE',
      legalBasis: 'D, after KH25',
      design: true,
      version: 'PLAN@vn.56/2026-01-01',
      mayChange: [],
    });
    const days = ['2026-08-06', '2026-08-22', '2026-08-28', '2026-09-04'];
    expect(plan.ladder.map(({ on }: { readonly on: string }) => on)).toEqual(days);
    expect(await lineOf('UNIT_RPT')).toMatchObject({ lastGoodDay: '2026-10-24', internalBefore: '2026-10-20' });
    expect(await lineOf('REWARD')).toMatchObject({ lastGoodDay: '2026-12-31', duties: [], ladder: [], design: true });
  });

  it('say which days may still change, and why', async () => {
    expect((await lineOf('CLS')).mayChange).toEqual([
      expect.objectContaining({ why: 'DAY_UNCONFIRMED', date: '2026-11-23' }),
      expect.objectContaining({ why: 'DAY_UNCONFIRMED', date: '2026-11-28' }),
    ]);
    expect((await lineOf('REG', '/v1/deadlines?year=2027&province=56')).mayChange).toEqual([
      { why: 'YEAR_NOT_COMPLETE', year: 2027, coverage: 'FIXED_DATES_ONLY' },
    ]);
  });

  it('show what a proposed day or an unconfirmed one would move', async () => {
    const rowId = await proposed(dayRow());
    const { preview } = (await commune.get(`${OF_2026}&preview=${rowId}`)).body;
    expect(preview).toMatchObject({ row: dayRow(), problems: [] });
    expect(preview).toHaveProperty('moves.0', {
      id: 'UNIT_RPT',
      year: 2026,
      kind: 'REMINDER',
      step: 1,
      from: '2026-10-23',
      to: '2026-10-22',
    });
    const unconfirmed = (await commune.get(`${OF_2026}&preview=2026-11-28`)).body['preview'];
    expect(unconfirmed).toMatchObject({ row: { kind: 'SWAPPED_WORKDAY' } });
    const nothing = await commune.get(`${OF_2026}&preview=2026-11-24`);
    expect(nothing).toMatchObject({ status: 404, body: { code: 'PolicyRowNotFound' } });
  });

  it('say in words why a proposed row can no longer be adopted', async () => {
    const rowId = await proposed(dayRow({ name: 'Tên khác' }));
    const twin = await proposed(dayRow());
    const second = await signIn(api, { ...provincial, officer: OfficerId.parse('of-pv050002') });
    const data = { of: { rowId: twin }, document: paper('NOTICE') };
    await second.post('/v1/policy/56/commands', { type: 'AdoptPolicyRow', data });
    expect((await commune.get(`${OF_2026}&preview=${rowId}`)).body['preview']).toMatchObject({
      problems: [{ code: 'DAY_ALREADY_THERE', text: 'ngày đó đã có trong lịch' }],
      moves: [],
    });
  });

  it('follow a row that the province adopts', async () => {
    const rowId = await proposed(planRow());
    const second = await signIn(api, { ...provincial, officer: OfficerId.parse('of-pv050002') });
    const data = { of: { rowId }, document: paper('NOTICE') };
    await second.post('/v1/policy/56/commands', { type: 'AdoptPolicyRow', data });
    expect(await lineOf('PLAN')).toMatchObject({ before: '2026-09-12', version: rowId, design: false, scope: 'vn.56' });
  });

  it('and the calendar are read in one’s own province', async () => {
    for (const url of ['/v1/deadlines?year=2026&province=01', '/v1/calendar/2026?province=01'])
      expect(await commune.get(url), url).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    for (const url of ['/v1/deadlines?year=2026&province=99', '/v1/calendar/2026?province=99'])
      expect(await commune.get(url), url).toMatchObject({ status: 404, body: { code: 'AreaNotFound' } });
  });
});

describe('the calendar of a year', () => {
  it('names its days, those that are only announced, and what is not known', async () => {
    const { body } = await commune.get('/v1/calendar/2026?province=56');
    expect(body).toMatchObject({
      coverage: 'COMPLETE',
      warning: '2 ngày mới là dự kiến, chưa tính cho đến khi được áp dụng.',
      unconfirmed: [{ date: '2026-11-23' }, { date: '2026-11-28' }],
    });
    expect(body['days']).toContainEqual(expect.objectContaining({ date: '2026-08-22', kind: 'SWAPPED_WORKDAY' }));
    const next = (await commune.get('/v1/calendar/2027?province=56')).body;
    expect(next).toMatchObject({ coverage: 'FIXED_DATES_ONLY' });
    expect(next['warning']).toContain('Tết và các ngày hoán đổi chưa công bố');
    const far = await commune.get('/v1/calendar/2031?province=56', { 'accept-language': 'en' });
    expect(far.body).toMatchObject({ coverage: 'NONE', days: [], unconfirmed: [] });
    expect(far.body['warning']).toBe('No holidays of 2031 are known yet; every day counts as in a plain week.');
    const past = (await commune.get('/v1/calendar/2025?province=56')).body;
    expect(past).toMatchObject({ coverage: 'COMPLETE', warning: null });
  });
});
