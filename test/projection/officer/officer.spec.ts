import { afterAll, beforeAll, expect, it } from 'vitest';
import { officerDecider, officerDeciderFor } from '#domain/officer/officer.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { holdersOf, officersOfDemonstration, officersOfOffice } from '#projections/officer/queries.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import { OfficeId } from '#schema/ids.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import { chair, head, type Person, timer } from '#test/support/case/officers.ts';
import { at } from '#test/support/case/sign.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { by } from '#test/support/streams/given.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const ward = OfficeId.parse('COMMUNE_PC@vn.56.22366');
const decider = { ...officerDecider, event: OfficerEvent };

let cases: CaseStore;

const say = async ({ officer }: Person, type: string, data: object, demonstration = false) => {
  const { signature, ...command } = by(timer, '2026-01-01', OfficerCommand.parse({ type, data }));
  const signed = { ...command, signature: { ...signature, demonstration } };
  expect(await execute(cases.deps.store, decider, `officer-${officer}`, signed)).toMatchObject({ accepted: true });
};
const appoint = ({ role, office, ...rest }: Person, from: string, until: string | null, demonstration = false) => {
  const appointment = { role, office, from: at(from), until: until && at(until) };
  return say({ role, office, ...rest }, 'AppointOfficer', { appointment }, demonstration);
};
const end = (person: Person, until: string) =>
  say(person, 'EndAppointment', { role: person.role, office: person.office, until: at(until), reason: 'luân chuyển' });

beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  await appoint(chair, '2026-01-01', null);
  await appoint({ ...chair, role: 'REWARD_DECIDER' }, '2026-01-01', '2026-03-01');
  await end(chair, '2026-02-01');
  await appoint(chair, '2026-05-01', null);
  await appoint(head, '2026-01-01', null, true);
  await follow(cases.pool, officerProjection);
});
afterAll(() => cases.close());

const inJanuary = at('2026-01-15');

it('lists the officers of an office with all that they hold at that instant', async () => {
  expect(await officersOfOffice(cases.pool, ward, inJanuary)).toEqual([
    {
      id: chair.officer,
      appointments: [
        { role: 'COMMUNE_PC', office: ward, from: at('2026-01-01'), until: at('2026-02-01') },
        { role: 'REWARD_DECIDER', office: ward, from: at('2026-01-01'), until: at('2026-03-01') },
      ],
    },
  ]);
});

it('counts an appointment from its first instant up to its exclusive end', async () => {
  const chairsAt = (when: string) => holdersOf(cases.pool, 'COMMUNE_PC', ward, when);
  expect(await chairsAt(at('2026-01-01'))).toEqual([chair.officer]);
  expect(await chairsAt('2026-02-01T04:59:59.999Z')).toEqual([chair.officer]);
  expect(await chairsAt(at('2026-02-01'))).toEqual([]);
  expect(await chairsAt(at('2026-05-01'))).toEqual([chair.officer]);
  expect(await officersOfOffice(cases.pool, ward, at('2026-04-01'))).toEqual([]);
});

it('ends the appointment that stood, not the one that was given later', async () => {
  const [officer] = await officersOfOffice(cases.pool, ward, at('2026-06-01'));
  expect(officer?.appointments).toEqual([{ role: 'COMMUNE_PC', office: ward, from: at('2026-05-01'), until: null }]);
  await end(chair, '2026-07-01');
  await follow(cases.pool, officerProjection);
  expect(await officersOfOffice(cases.pool, ward, at('2026-07-02'))).toEqual([]);
  expect(await officersOfOffice(cases.pool, ward, inJanuary)).toHaveLength(1);
});

it('knows who was appointed in a demonstration', async () => {
  const found = await officersOfDemonstration(cases.pool, inJanuary);
  expect(found.map(({ id }) => id)).toEqual([head.officer]);
});

it('knows who is away, and who is told in his place, up to his return', async () => {
  const absence = { from: at('2026-06-01'), until: at('2026-06-20'), deputy: head.officer };
  const recorded = by(chair, '2026-05-20', OfficerCommand.parse({ type: 'RecordAbsence', data: { absence } }));
  const posts = [{ role: chair.role, office: ward, from: at('2026-01-01'), until: null }];
  const own = { ...officerDeciderFor(chair.officer, posts), event: OfficerEvent };
  const stream = `officer-${chair.officer}`;
  expect(await execute(cases.deps.store, own, stream, recorded)).toMatchObject({ accepted: true });
  const returned = { from: at('2026-06-01'), until: at('2026-06-10') };
  const ended = by(chair, '2026-06-05', OfficerCommand.parse({ type: 'EndAbsence', data: returned }));
  expect(await execute(cases.deps.store, own, stream, ended)).toMatchObject({ accepted: true });
  await follow(cases.pool, officerProjection);
  const { rows } = await cases.pool.query('select officer, deputy, valid_from, valid_until from read.absence');
  expect(rows).toEqual([
    { officer: chair.officer, deputy: head.officer, valid_from: at('2026-06-01'), valid_until: at('2026-06-10') },
  ]);
});

it('equals tables that are built anew', async () => {
  const rebuilt = await rebuildProjection(projectorDeps(cases.pool), officerProjection, { check: true });
  expect(rebuilt).toMatchObject({
    same: true,
    tables: [
      { table: 'appointment', after: { rows: 4 } },
      { table: 'absence', after: { rows: 1 } },
    ],
  });
});
