import { afterAll, beforeAll, expect, it } from 'vitest';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { agency, open, openingOf, register, roadToDecision } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

let cases: CaseStore;
const tell = (number: number, ...commands: readonly SignedCommand[]) =>
  tellToStore(cases.deps.store, caseOf(number), ...commands);
const sendBack = signed(
  'ReturnRegistration',
  { reasonCode: 'INCOMPLETE', reason: 'x', fixes: [{ fix: 'x' }], due: '2026-03-09' },
  receiver,
  '2026-03-05',
);

beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-11-17T05:00:00.000Z' });
  await tell(1, ...roadToDecision());
  await tell(2, open(), register('2026-03-02'), sendBack);
  await tell(3, open(), register('2026-03-02'), sendBack, register('2026-03-06'));
  const barracks = { ...agency, armedForces: true };
  await tell(4, signed('OpenCase', {}, receiver, '2026-01-05', { facts: openingOf(barracks) }));
  await follow(cases.pool, obligationProjection);
});
afterAll(() => cases.close());

const owedOf = async (number: number) => {
  const { rows } = await cases.pool.query(
    `select deadline, owes, recipient, due, met_at, closed from read.obligation where case_id = $1 order by due, 1`,
    [caseOf(number).caseId],
  );
  return rows;
};

it('holds each dated duty of a case with who owes it, to whom, by when, and when it was first met', async () => {
  const [unit, police] = ['UNIT@56-CQ-000001', receiver.office];
  expect(await owedOf(1)).toMatchObject([
    {
      deadline: 'REG',
      owes: unit,
      recipient: police,
      due: '2026-03-31T17:00:00.000Z',
      met_at: '2026-03-02T05:00:00.000Z',
    },
    { deadline: 'LAUNCH', owes: unit, due: '2026-04-30T17:00:00.000Z', met_at: null },
    { deadline: 'PLAN', owes: unit, due: '2026-09-04T17:00:00.000Z', met_at: null },
    { deadline: 'UNIT_RPT', owes: unit, due: '2026-10-24T17:00:00.000Z', met_at: null },
    { deadline: 'DOSSIER', owes: unit, due: '2026-10-31T17:00:00.000Z', met_at: '2026-10-20T05:00:00.000Z' },
    {
      deadline: 'UNIT_DEC',
      owes: 'COMMUNE_PC@vn.56.22366',
      recipient: null,
      due: '2026-11-19T17:00:00.000Z',
      met_at: null,
    },
    { deadline: 'CLS', owes: 'COMMUNE_PC@vn.56.22366', due: '2026-11-29T17:00:00.000Z', met_at: null },
  ]);
});

it('holds what a return names until it is mended', async () => {
  const fix = async (number: number) => (await owedOf(number)).filter(({ deadline }) => deadline === 'FIX');
  const returned = { owes: 'UNIT@56-CQ-000002', due: '2026-03-09T17:00:00.000Z', met_at: null };
  expect(await fix(2)).toMatchObject([{ ...returned, recipient: receiver.office }]);
  expect(await fix(3)).toMatchObject([{ due: '2026-03-09T17:00:00.000Z', met_at: '2026-03-06T05:00:00.000Z' }]);
});

it('asks nothing of a unit that the law excludes', async () => {
  expect((await owedOf(4)).every(({ closed }) => closed)).toBe(true);
});

it('is the same when it is built again from the log', async () => {
  const all = 'select * from read.obligation order by obligation_id';
  const { rows: before } = await cases.pool.query(all);
  await rebuildProjection(projectorDeps(cases.pool), obligationProjection);
  expect((await cases.pool.query(all)).rows).toEqual(before);
});
