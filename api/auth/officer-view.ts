import type { OfficerListed } from '#projections/officer/queries.ts';
import { readUnitNames } from '#projections/unit/names.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { termOf } from '#texts/terms.ts';
import type { Office, Officer } from '../models/office.ts';
import type { Names } from '../names.ts';
import { readPersonNames } from './persons.ts';

const UNIT = 'UNIT@';
const unitOf = (office: OfficeId): string[] => (office.startsWith(UNIT) ? [office.slice(UNIT.length)] : []);

/** Of the police or a committee the office says it all; other roles are named beside it. */
const titleOf = ([first]: Officer['appointments'], { language }: Names): string | null => {
  if (first === undefined) return null;
  const { role, office } = first;
  return office.id.startsWith(`${role}@`) ? office.name : `${termOf(role, language)}, ${office.name}`;
};

/** Officers with their names from the person register, and with the offices they hold. */
export const viewOfficers = async (
  db: Queryable,
  officers: readonly OfficerListed[],
  names: Names,
): Promise<Officer[]> => {
  const units = officers.flatMap(({ appointments }) => appointments.flatMap(({ office }) => unitOf(office)));
  const [nameOf, unitNames] = await Promise.all([
    readPersonNames(
      db,
      officers.map(({ id }) => id),
    ),
    readUnitNames(db, units),
  ]);
  const officeOf = (id: OfficeId): Office => names.office(id, unitNames.get(unitOf(id)[0] ?? ''));
  return officers.map(({ id, appointments }) => {
    const held = appointments.map(({ office, ...rest }) => ({ ...rest, office: officeOf(office) }));
    return { id, name: nameOf(id), title: titleOf(held, names), appointments: held };
  });
};
