import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaignDeciderFor } from '#domain/campaign/campaign.ts';
import { callProjection } from '#projections/call/projection.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import { execute } from '#store/execute.ts';
import { type Person, receiver, timer } from '#test/support/case/officers.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { by } from '#test/support/streams/given.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const OBLIGATION = 'PLAN-2026-56-CQ-000001';
const decider = { ...campaignDeciderFor({ area: 'vn.56.22366' }), event: CampaignEvent };
let cases: CaseStore;

const say = async (person: Person, when: string, type: string, data: object) => {
  const command = by(person, when, CampaignCommand.parse({ type, data }));
  expect(await execute(cases.deps.store, decider, 'campaign-PLAN-2026-56', command)).toMatchObject({ accepted: true });
};
const call = (on: string, outcome: string) =>
  say(receiver, on, 'RecordCall', { obligationId: OBLIGATION, on, outcome });

beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-09-05T05:00:00.000Z' });
  const campaign = { deadline: 'PLAN', year: 2026, province: '56', before: '2026-09-05' };
  const issued = { step: 'D7', count: 1 };
  await say(timer, '2026-08-28', 'RecordReminders', { ...campaign, on: '2026-08-28', issued, superseded: [] });
  await call('2026-08-28', 'NO_ANSWER');
  await call('2026-08-31', 'REACHED');
  await follow(cases.pool, callProjection);
});
afterAll(() => cases.close());

it('holds every call with its day and outcome, and nothing of a person', async () => {
  const { rows } = await cases.pool.query('select * from read.call order by version');
  const shared = { campaign: 'campaign-PLAN-2026-56', obligation_id: OBLIGATION };
  expect(rows).toEqual([
    { ...shared, version: 3, day: '2026-08-28', outcome: 'NO_ANSWER' },
    { ...shared, version: 4, day: '2026-08-31', outcome: 'REACHED' },
  ]);
});

it('is the same when it is built anew', async () => {
  expect(await rebuildProjection(projectorDeps(cases.pool), callProjection)).toMatchObject({ same: true });
});
