import { afterAll, beforeAll, expect, it } from 'vitest';
import { provincesWithCases, redateCases } from '#projections/case-current/redate.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { chair, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { accept, open, register, roadToDecision } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { adoptInto, dayRow, planRow } from '#test/support/policy/rows.ts';
import { follow } from '#test/support/projection/follow.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const sendBack = signed(
  'ReturnRegistration',
  { reasonCode: 'INCOMPLETE', reason: 'x', fixes: [{ fix: 'x' }], due: '2026-03-20' },
  receiver,
  '2026-03-05',
);
const extension = { deadline: 'DOSSIER', due: '2026-11-02', reason: 'Bão' };

let cases: CaseStore;
beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-10-20T05:00:00.000Z' });
  const { store } = cases.deps;
  await tellToStore(store, caseOf(1), open(), register(), accept());
  await tellToStore(
    store,
    caseOf(2),
    open(),
    register(),
    accept(),
    signed('ExtendDeadline', extension, chair, '2026-06-01'),
  );
  await tellToStore(store, caseOf(3), open(), register(), sendBack);
  await tellToStore(store, caseOf(4), ...roadToDecision().slice(0, 6));
  await tellToStore(store, caseOf(5), ...roadToDecision().slice(0, 9));
  await follow(cases.pool, obligationProjection);
});
afterAll(() => cases.close());

const datesOf = async () => {
  await follow(cases.pool, obligationProjection);
  const { rows } = await cases.pool.query('select due_at from read.case_current order by case_id');
  return rows.map(({ due_at }) => due_at.slice(0, 10));
};
const [dossier, extended, fix, check, decision] = [
  '2026-10-31',
  '2026-11-02',
  '2026-03-20',
  '2026-10-22',
  '2026-11-19',
];

it('moves the dates that a row sets, and leaves those of an extension and of a return', async () => {
  expect(await datesOf()).toEqual([dossier, extended, fix, check, decision]);
  await adoptInto(cases.deps.store, '56', planRow({ id: 'DOSSIER', before: { month: 11, day: 6 } }));
  expect(await datesOf()).toEqual(['2026-11-05', extended, fix, check, decision]);
  await adoptInto(cases.deps.store, 'vn', planRow({ id: 'UNIT_DEC', before: { month: 11, day: 25 } }));
  expect(await datesOf()).toEqual(['2026-11-05', extended, fix, check, '2026-11-24']);
});

it('moves an inner limit by a day off, once', async () => {
  await adoptInto(cases.deps.store, '56', dayRow({ date: '2026-10-22' }));
  expect(await datesOf()).toEqual(['2026-11-05', extended, fix, '2026-10-23', '2026-11-24']);
  const terms = await readPolicyTables(cases.deps.store, '56');
  expect(await redateCases(cases.pool, '56', terms)).toBe(0);
  await cases.pool.query(`update read.case_current set due_at = '2026-01-01' where status = 'InProgress'`);
  expect(await redateCases(cases.pool, '56', terms)).toBe(2);
  expect(await datesOf()).toEqual(['2026-11-05', extended, fix, '2026-10-23', '2026-11-24']);
});

it('touches no other province', async () => {
  await adoptInto(cases.deps.store, '01', planRow({ id: 'DOSSIER', before: { month: 12, day: 1 } }));
  expect(await datesOf()).toEqual(['2026-11-05', extended, fix, '2026-10-23', '2026-11-24']);
  expect(await provincesWithCases(cases.pool)).toEqual(['56']);
});
