import { type SqlBool, sql } from 'kysely';
import type { CaseCondition } from './filters.ts';
import type { CaseDb } from './table.ts';

/**
 * The claim ended with the appointment (lifecycle §2): its officer held a post in the office that must act, and holds
 * none there now. One whose appointment the read model does not know yet is not taken for gone.
 */
export const claimEnded =
  (now: string): CaseCondition =>
  (eb) =>
    eb.and([
      eb('assignee', 'is not', null),
      sql<SqlBool>`not coalesce((
        select bool_or(held.valid_from <= ${now} and (held.valid_until is null or ${now} < held.valid_until))
        from read.appointment held where held.officer = ${eb.ref('assignee')} and held.office = ${eb.ref('pending_office')}
      ), true)`,
    ]);

/** Nobody claimed the case, or who did has left. */
export const unclaimed =
  (now: string): CaseCondition =>
  (eb) =>
    eb.or([eb('assignee', 'is', null), claimEnded(now)(eb)]);

/** Claimed, by an officer who still holds his post. */
export const claimed =
  (now: string): CaseCondition =>
  (eb) =>
    eb.not(unclaimed(now)(eb));

/** Those of the cases whose assignee has left. */
export const endedClaims = async (
  db: CaseDb,
  caseIds: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> => {
  if (caseIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('read.case_current')
    .select('case_id')
    .where('case_id', 'in', caseIds)
    .where(claimEnded(now))
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
};
