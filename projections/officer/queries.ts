import { type OfficeId, OfficerId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';
import type { Queryable } from '#store/pool.ts';

export type OfficerListed = { readonly id: OfficerId; readonly appointments: readonly Appointment[] };

type Row = Appointment & { readonly officer: string };

const COLUMNS = 'officer, role, office, valid_from as "from", valid_until as "until"';
const IN_FORCE = 'valid_from <= $1 and (valid_until is null or $1 < valid_until)';

const byOfficer = (rows: readonly Row[]): readonly OfficerListed[] =>
  [...Map.groupBy(rows, ({ officer }) => officer)].map(([officer, own]) => ({
    id: OfficerId.parse(officer),
    appointments: own.map(({ officer: _, ...appointment }) => appointment),
  }));

/** Officers whose appointment fulfils the condition at the instant, each with all that he then holds. */
const holders = async (db: Queryable, condition: string, values: readonly unknown[]) => {
  const { rows } = await db.query<Row>({
    text: `select ${COLUMNS} from read.appointment where ${IN_FORCE}
      and officer in (select officer from read.appointment where ${IN_FORCE} and ${condition})
      order by officer, version`,
    values,
  });
  return byOfficer(rows);
};

/** Officers of an office at an instant. */
export const officersOfOffice = (db: Queryable, office: OfficeId, at: string): Promise<readonly OfficerListed[]> =>
  holders(db, 'office = $2', [at, office]);

/** Officers who were appointed in a demonstration and hold an office at an instant. */
export const officersOfDemonstration = (db: Queryable, at: string): Promise<readonly OfficerListed[]> =>
  holders(db, 'demonstration', [at]);

/** Officers who held a role in an office at an instant. */
export const holdersOf = async (
  db: Queryable,
  role: Role,
  office: OfficeId,
  at: string,
): Promise<readonly OfficerId[]> => {
  const text = `select distinct officer from read.appointment where ${IN_FORCE} and role = $2 and office = $3
    order by officer`;
  const { rows } = await db.query<{ officer: string }>({ text, values: [at, role, office] });
  return rows.map(({ officer }) => OfficerId.parse(officer));
};
