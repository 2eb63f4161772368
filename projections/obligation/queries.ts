import type { OfficeId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

/** An open duty as the read model holds it. */
export type OwedRow = {
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly case_id: string | null;
  readonly owes: OfficeId;
  readonly superior: OfficeId | null;
  readonly due: string;
};

const COLUMNS = 'deadline, year, province, case_id, owes, superior, due';
const OPEN = 'met_at is null and not closed';

export const openOfCase = async (db: Queryable, caseId: string): Promise<readonly OwedRow[]> => {
  const text = `select ${COLUMNS} from read.obligation where case_id = $1 and ${OPEN} order by due, deadline`;
  return (await db.query<OwedRow>({ text, values: [caseId] })).rows;
};

/** What these offices owe themselves, soonest first. */
export const openOfOffices = async (
  db: Queryable,
  offices: readonly OfficeId[],
  limit: number,
): Promise<readonly OwedRow[]> => {
  const text = `select ${COLUMNS} from read.obligation where owes = any($1) and ${OPEN} order by due, obligation_id limit $2`;
  return (await db.query<OwedRow>({ text, values: [offices, limit] })).rows;
};
