import { sql } from 'kysely';
import type { StoredCaseCurrentRow } from '#store/case-current.ts';
import type { CaseCondition } from './filters.ts';
import { following, type Page, type PageOf, pageOf, SORTS } from './paging.ts';
import { type CaseDb, LINE_COLUMNS } from './table.ts';

/** Lists say the exact total up to here. */
export const COUNTED_UP_TO = 10_000;

/** One case with its whole state; undefined when there is none. Who may see it is the caller's question. */
export const readCaseCurrent = (db: CaseDb, caseId: string): Promise<StoredCaseCurrentRow | undefined> =>
  db.selectFrom('read.case_current').selectAll().where('case_id', '=', caseId).executeTakeFirst();

/** Area of each of the cases that exist. */
export const areaByCase = async (db: CaseDb, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('read.case_current')
    .select(['case_id', 'area'])
    .where('case_id', 'in', caseIds)
    .execute();
  return new Map(rows.map(({ case_id, area }) => [case_id, area]));
};

/** What the list of a decision document is held against, for each of the cases that exist. */
export const listedCases = (db: CaseDb, caseIds: readonly string[]) =>
  db
    .selectFrom('read.case_current')
    .select(['case_id', 'area', 'decider', 'status', sql<unknown>`state -> 'signers'`.as('signers')])
    .where('case_id', 'in', caseIds)
    .execute();

/** One page of the cases that fulfil all conditions (`visibleTo`, `matching`, a queue of `work.ts`). */
export const listCases = async (db: CaseDb, condition: CaseCondition, page: PageOf): Promise<Page> => {
  const { column, direction } = SORTS[page.sort];
  const rows = await db
    .selectFrom('read.case_current')
    .select([...LINE_COLUMNS, 'search_name'])
    .where(condition)
    .where(following(page))
    .orderBy(column, (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('case_id')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page);
};

/** How many cases fulfil the condition; above `COUNTED_UP_TO` only that there are more. */
export const countCases = async (
  db: CaseDb,
  condition: CaseCondition,
): Promise<{ readonly total: number; readonly exact: boolean }> => {
  const found = await db
    .selectFrom(
      db
        .selectFrom('read.case_current')
        .select('case_id')
        .where(condition)
        .limit(COUNTED_UP_TO + 1)
        .as('found'),
    )
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const total = Math.min(found.total, COUNTED_UP_TO);
  return { total, exact: found.total <= COUNTED_UP_TO };
};

/** Feed position of the newest event: rows of this read model are written with their events, never behind them. */
export const asOfPosition = async (db: CaseDb): Promise<string> => {
  const newest = await db
    .selectFrom('es.event')
    .select('position')
    .orderBy('xid', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.position ?? '0';
};
