import type { OfficeId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

/** An open duty as the read model holds it. */
export type OwedRow = {
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly case_id: string | null;
  readonly unit_name: string | null;
  readonly owes: OfficeId;
  readonly superior: OfficeId | null;
  readonly due: string;
};

const COLUMNS = `o.deadline, o.year, o.province, o.case_id, c.unit_name, o.owes, o.superior, o.due
  from read.obligation o left join read.case_current c on c.case_id = o.case_id`;
const OPEN = 'o.met_at is null and not o.closed';

export const openOfCase = async (db: Queryable, caseId: string): Promise<readonly OwedRow[]> => {
  const text = `select ${COLUMNS} where o.case_id = $1 and ${OPEN} order by o.due, o.deadline`;
  return (await db.query<OwedRow>({ text, values: [caseId] })).rows;
};

/** What these offices owe themselves, soonest first. */
export const openOfOffices = async (
  db: Queryable,
  offices: readonly OfficeId[],
  limit: number,
): Promise<readonly OwedRow[]> => {
  const text = `select ${COLUMNS} where o.owes = any($1) and ${OPEN} order by o.due, o.obligation_id limit $2`;
  return (await db.query<OwedRow>({ text, values: [offices, limit] })).rows;
};
