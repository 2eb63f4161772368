import { afterAll, beforeAll, expect, it } from 'vitest';
import { policyDecider } from '#domain/policy-stream/policy-stream.ts';
import { NO_ROWS } from '#domain/policy-stream/state.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import type { Signed } from '#schema/envelope.ts';
import { type PolicyCommand, PolicyEvent } from '#schema/policy.ts';
import { execute } from '#store/execute.ts';
import { plan, report } from '#test/support/case/duties.ts';
import { chair } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { planRow } from '#test/support/policy/rows.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { adopt, idOf, propose } from '#test/unit/policy-stream/rows.ts';

let cases: CaseStore;
beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-09-01T05:00:00.000Z' });
});
afterAll(() => cases.close());

const decider = { ...policyDecider({ scope: '56', national: NO_ROWS }), event: PolicyEvent };
const say = async (command: Signed<PolicyCommand>) =>
  expect(await execute(cases.deps.store, decider, 'policy-56', command)).toMatchObject({ accepted: true });

const of = async (number: number, deadline: string) => {
  await follow(cases.pool, obligationProjection);
  const { rows } = await cases.pool.query(
    'select due, met_at from read.obligation where case_id = $1 and deadline = $2',
    [caseOf(number).caseId, deadline],
  );
  return rows;
};
const before = (date: string) => [{ due: `${date}T17:00:00.000Z` }];

it('is met by the plan and the report of the unit, the first of each', async () => {
  await tellToStore(cases.deps.store, caseOf(1), open(), plan('2026-08-20'), plan('2026-08-25'), report('2026-10-26'));
  expect(await of(1, 'PLAN')).toMatchObject([{ met_at: '2026-08-20T05:00:00.000Z' }]);
  expect(await of(1, 'UNIT_RPT')).toMatchObject([
    { due: '2026-10-24T17:00:00.000Z', met_at: '2026-10-26T05:00:00.000Z' },
  ]);
});

it('moves with a row that is adopted, also for a case that opens later', async () => {
  await tellToStore(cases.deps.store, caseOf(2), open());
  expect(await of(2, 'PLAN')).toMatchObject(before('2026-09-04'));
  const row = propose(planRow());
  await say(row);
  expect(await of(2, 'PLAN')).toMatchObject(before('2026-09-04'));
  await say(adopt({ rowId: idOf(row) }));
  expect(await of(2, 'PLAN')).toMatchObject(before('2026-09-11'));
  await tellToStore(cases.deps.store, caseOf(3), open());
  expect(await of(3, 'PLAN')).toMatchObject(before('2026-09-11'));
});

it('moves alone when the decider extends it, and then stays', async () => {
  const extension = { deadline: 'DOSSIER', due: '2026-11-04', reason: 'Bão' };
  await tellToStore(cases.deps.store, caseOf(2), signed('ExtendDeadline', extension, chair, '2026-08-10'));
  expect(await of(2, 'DOSSIER')).toMatchObject(before('2026-11-04'));
  expect(await of(3, 'DOSSIER')).toMatchObject(before('2026-10-31'));
});

it('is the same when it is built again from the log', async () => {
  const all = 'select * from read.obligation order by obligation_id';
  const { rows } = await cases.pool.query(all);
  await rebuildProjection(projectorDeps(cases.pool), obligationProjection);
  expect((await cases.pool.query(all)).rows).toEqual(rows);
});
