import { type SqlBool, sql } from 'kysely';
import type { Queryable } from '#store/pool.ts';
import { liveGeneration } from '../generations.ts';
import type { CaseCondition } from './filters.ts';

/** `overdue`: the legal date of a duty of the case has passed, and it is not met. */
export type OwingFilters = { readonly obligation?: string | undefined; readonly overdue?: boolean | undefined };

/** Read by case: a case has a handful of duties, found by one look into the index of `read.obligation`. */
const owes = (caseId: unknown, obligation: string | undefined, due: unknown) => {
  const named = obligation === undefined ? sql`true` : sql`o.deadline = ${obligation}`;
  return sql<SqlBool>`exists (select from read.obligation o where o.case_id = ${caseId}
    and o.met_at is null and not o.closed and ${named} and ${due})`;
};

/** Cases that owe this duty still, or anything; overdue, or not yet. */
export const owing =
  ({ obligation, overdue }: OwingFilters, now: string): CaseCondition =>
  (eb) => {
    const caseId = eb.ref('read.case_current.case_id'); // in full: a duty has a case_id too
    const late = owes(caseId, obligation, sql`o.due <= ${now}`);
    const owed = obligation === undefined ? [] : [owes(caseId, obligation, sql`true`)];
    return eb.and([...owed, ...(overdue === undefined ? [] : [overdue ? late : eb.not(late)])]);
  };

/** Duties of these cases whose legal date has passed, soonest first; nothing is known where no worker was ever there. */
export const overdueDuties = async (
  db: Queryable,
  caseIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (caseIds.length === 0 || (await liveGeneration(db, 'obligation')) === undefined) return new Map();
  const text = `select case_id, array_agg(deadline order by due, deadline) as duties from read.obligation
    where case_id = any($1) and met_at is null and not closed and due <= $2 group by case_id`;
  const { rows } = await db.query<{ case_id: string; duties: string[] }>({ text, values: [caseIds, now] });
  return new Map(rows.map(({ case_id, duties }) => [case_id, duties]));
};
