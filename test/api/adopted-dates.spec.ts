import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provincesWithCases, redateCases } from '#projections/case-current/redate.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { planOf } from '#test/support/case/duties.ts';
import { head, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { accept, agency, open, openingOf, register, roadToDecision } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { adoptInto, dayRow, planRow } from '#test/support/policy/rows.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const NOW = '2026-09-07T03:00:00.000Z';
const [TENTH, DOSSIER] = ['2026-09-09T17:00:00.000Z', '2026-11-04T17:00:00.000Z'];
const elsewhere = {
  officer: OfficerId.parse('of-head0101'),
  role: 'UNIT_HEAD',
  office: OfficeId.parse('UNIT@01-CQ-000001'),
} as const;
const policeElsewhere = { ...receiver, office: OfficeId.parse('COMMUNE_POLICE@vn.01.00004') };
const [ours, theirs] = ['2026-56-CQ-000001', '2026-01-CQ-000001'];
const openElsewhere = signed('OpenCase', {}, policeElsewhere, '2026-01-05', {
  facts: openingOf({ ...agency, province: '01', commune: '00004' }, '01-CQ-000001'),
});

let api: Awaited<ReturnType<typeof startWholeApi>>;
let unit: Caller;
let police: Caller;
beforeAll(async () => {
  api = await startWholeApi(NOW);
  const { store } = api.deps;
  await tellToStore(store, caseOf(1), open(), register(), accept());
  await tellToStore(store, caseOf(2), ...roadToDecision().slice(0, 6));
  await tellToStore(store, { ...caseOf(1), streamId: `case-${theirs}`, of: (command) => command }, openElsewhere);
  await api.follow();
  await adoptInto(store, 'vn', planRow({ before: { month: 9, day: 5 } }));
  await adoptInto(store, '56', planRow({ before: { month: 9, day: 10 } }));
  await adoptInto(store, '56', planRow({ id: 'DOSSIER', before: { month: 11, day: 5 } }));
  await adoptInto(store, '56', dayRow({ date: '2026-09-09' }));
  await adoptInto(store, '56', dayRow({ date: '2026-10-21' }));
  await api.follow();
  [unit, police] = [await signIn(api, head), await signIn(api, receiver)];
}, 60_000);
afterAll(() => api.stop());

const handsIn = async (caller: Caller, caseId: string) => {
  const answer = await caller.post(`/v1/cases/${caseId}/commands`, { type: 'SubmitPlan', data: planOf });
  expect(answer).toMatchObject({ status: 200, body: { events: ['PlanSubmitted'] } });
  return (await api.deps.store.read(`case-${caseId}`)).at(-1)?.data;
};
const lineOf = async (caseId: string) => {
  const { items } = (await police.get('/v1/cases?sort=case')).body;
  return Array.isArray(items) ? items.find((line) => line.caseId === caseId) : undefined;
};

describe('a date that a province adopted', () => {
  it('is the same on the case, in its plan and in the read model of duties', async () => {
    const { body } = await unit.get(`/v1/cases/${ours}`);
    expect(body['obligations']).toContainEqual(
      // Monday and Tuesday: the province has its holiday on the last good day
      expect.objectContaining({ id: 'PLAN', due: TENTH, lastGoodDay: '2026-09-09', workingDaysLeft: 2, state: 'Open' }),
    );
    const plan = (await unit.get(`/v1/cases/${ours}/plan`)).body;
    expect(plan['items']).toContainEqual(expect.objectContaining({ deadline: 'PLAN', kind: 'DUE', at: TENTH }));
    const { rows } = await api.pool.query(`select due from read.obligation where obligation_id = 'PLAN-${ours}'`);
    expect(rows).toEqual([{ due: TENTH }]);
  });

  it('moves the date of the next act in lists, of cases that had it before', async () => {
    expect(await lineOf(ours)).toMatchObject({ dueAt: DOSSIER, dueOf: { id: 'DOSSIER', internal: false } });
    expect((await unit.get(`/v1/cases/${ours}`)).body).toMatchObject({ dueAt: DOSSIER });
    // two working days from the 20th, the 21st being the province's
    expect(await lineOf(caseOf(2).caseId)).toMatchObject({ dueAt: '2026-10-23T17:00:00.000Z' });
    expect(await provincesWithCases(api.pool)).toEqual(['01', '56']);
    expect(await redateCases(api.pool, '56', await readPolicyTables(api.deps.store, '56'))).toBe(0);
  });

  it('decides whether a plan is in time there, and only there', async () => {
    expect(await handsIn(unit, ours)).toMatchObject({ late: false });
    expect(await handsIn(await signIn(api, elsewhere), theirs)).toMatchObject({ late: true });
    expect((await unit.get(`/v1/cases/${ours}`)).body['obligations']).toContainEqual(
      expect.objectContaining({ id: 'PLAN', due: TENTH, state: 'Met' }),
    );
    expect(await lineOf(ours)).toMatchObject({ dueAt: DOSSIER });
  });
});
