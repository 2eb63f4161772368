import type { OfficerListed } from '#projections/officer/queries.ts';
import type { Queryable } from '#store/pool.ts';
import { termOf } from '#texts/terms.ts';
import type { Officer } from '../models/office.ts';
import type { Names } from '../names.ts';
import { readPersonNames } from './persons.ts';

/** Of the police or a committee the office says it all; other roles are named beside it. */
const titleOf = ([first]: OfficerListed['appointments'], { language, nameOf }: Names): string | null => {
  if (first === undefined) return null;
  const office = nameOf(first.office);
  return first.office.startsWith(`${first.role}@`) ? office : `${termOf(first.role, language)}, ${office}`;
};

/** Officers with their names from the person register, and with the offices they hold. */
export const viewOfficers = async (
  db: Queryable,
  officers: readonly OfficerListed[],
  names: Names,
): Promise<Officer[]> => {
  const nameOf = await readPersonNames(
    db,
    officers.map(({ id }) => id),
  );
  return officers.map(({ id, appointments }) => ({
    id,
    name: nameOf(id),
    title: titleOf(appointments, names),
    appointments: appointments.map(({ office, ...rest }) => ({ ...rest, office: names.office(office) })),
  }));
};
