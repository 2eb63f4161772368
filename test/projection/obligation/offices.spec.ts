import { afterAll, beforeAll, expect, it } from 'vitest';
import { pinnedPolicyOf } from '#api/cycles/pinned-policy.ts';
import { cycleDecider } from '#domain/cycle/cycle.ts';
import { dutyDeciderFor } from '#domain/duty/duty.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import { CycleCommand, CycleEvent } from '#schema/cycle.ts';
import { type DutyCommand, DutyEvent } from '#schema/duty.ts';
import type { Signed } from '#schema/envelope.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import { chair, type Person, timer } from '#test/support/case/officers.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { department, giveBack, officePlan, officeReport } from '#test/support/streams/duties.ts';
import { by } from '#test/support/streams/given.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

let cases: CaseStore;
beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-09-01T05:00:00.000Z' });
});
afterAll(() => cases.close());

const accepted = { accepted: true };
const openCycle = async (year: number, when: string) => {
  const data = { year, province: '56', policy: pinnedPolicyOf(year) };
  const command = by(timer, when, CycleCommand.parse({ type: 'OpenCycle', data }));
  const decider = { ...cycleDecider, event: CycleEvent };
  expect(await execute(cases.deps.store, decider, `cycle-${year}-56`, command)).toMatchObject(accepted);
};
const appoint = async ({ officer, role, office }: Person, from: string) => {
  const appointment = { role, office, from, until: null };
  const command = by(timer, from, OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment } }));
  const decider = { ...officerDecider, event: OfficerEvent };
  const demo = { ...command, signature: { ...command.signature, demonstration: true } };
  expect(await execute(cases.deps.store, decider, `officer-${officer}`, demo)).toMatchObject(accepted);
};
const hand = async ({ office }: Person, command: Signed<DutyCommand>) => {
  const decider = { ...dutyDeciderFor({ year: 2026, office, terms: SHIPPED }), event: DutyEvent };
  expect(await execute(cases.deps.store, decider, `duty-2026-${office}`, command)).toMatchObject(accepted);
};

const owedBy = async ({ office }: Person, year = 2026) => {
  await follow(cases.pool, obligationProjection);
  const { rows } = await cases.pool.query(
    `select deadline, recipient, superior, due, met_at from read.obligation where owes = $1 and year = $2
      order by due, obligation_id`,
    [office, year],
  );
  return rows;
};
const dutiesOf = async (person: Person, year = 2026) => (await owedBy(person, year)).map(({ deadline }) => deadline);

it('is what every commune committee owes from the opening of the year on, its launch among them', async () => {
  await openCycle(2026, '2026-01-05');
  expect(await dutiesOf(chair)).toEqual(['LAUNCH', 'PLAN', 'UNIT_RPT', 'COMMUNE_FIGURES']);
  const [launch] = await owedBy(chair);
  expect(launch).toMatchObject({ recipient: 'PROV_POLICE@vn.56', superior: 'PROV_PC@vn.56' });
});

it('is what a department owes from its first officer on, of what is still ahead, in every year that is open', async () => {
  expect(await dutiesOf(department)).toEqual([]);
  await appoint(department, '2026-06-01T00:00:00.000Z');
  expect(await dutiesOf(department)).toEqual(['PLAN', 'UNIT_RPT']);
  expect((await owedBy(department))[0]).toMatchObject({
    recipient: 'PROV_POLICE@vn.56',
    superior: 'PROV_PC@vn.56',
    due: '2026-09-04T17:00:00.000Z',
  });
  await openCycle(2027, '2027-01-04');
  expect(await dutiesOf(department, 2027)).toEqual(['LAUNCH', 'PLAN', 'UNIT_RPT']);
  expect(await dutiesOf(department)).toEqual(['PLAN', 'UNIT_RPT']);
});

it('is what a return names, until that duty is handed in again', async () => {
  await hand(chair, officePlan('2026-08-20'));
  await hand(chair, giveBack('PLAN', '2026-08-24', '2026-08-28'));
  await hand(chair, officeReport('LAUNCH', '2026-08-25'));
  const fixes = async () => (await owedBy(chair)).filter(({ deadline }) => deadline === 'FIX');
  const back = { due: '2026-08-28T17:00:00.000Z', recipient: 'PROV_POLICE@vn.56', superior: 'PROV_PC@vn.56' };
  expect(await fixes()).toMatchObject([{ ...back, met_at: null }]);
  await hand(chair, officePlan('2026-08-27'));
  expect(await fixes()).toMatchObject([{ ...back, met_at: '2026-08-27T05:00:00.000Z' }]);
  const met = (await owedBy(chair)).map(({ deadline, met_at }) => [deadline, met_at?.slice(0, 10) ?? null]);
  expect(met).toEqual([
    ['LAUNCH', '2026-08-25'],
    ['FIX', '2026-08-27'],
    ['PLAN', '2026-08-20'],
    ['UNIT_RPT', null],
    ['COMMUNE_FIGURES', null],
  ]);
});

it('is the same when it is built again from the log', async () => {
  const all = 'select * from read.obligation order by obligation_id';
  const { rows } = await cases.pool.query(all);
  await rebuildProjection(projectorDeps(cases.pool), obligationProjection);
  expect((await cases.pool.query(all)).rows).toEqual(rows);
});
