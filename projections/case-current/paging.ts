import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { CaseCondition } from './filters.ts';
import type { CaseLineRow, CaseTables } from './table.ts';

type Eb = ExpressionBuilder<CaseTables, 'read.case_current'>;

export type CaseSort = 'due' | 'name' | 'updated' | 'case';
/** Where the page before ended: the sorted value of its last row, and its case. */
export type After = { readonly value: string | null; readonly caseId: string };
export type PageOf = { readonly sort: CaseSort; readonly after: After | null; readonly limit: number };

type SortOf = {
  readonly column: 'due_at' | 'search_name' | 'updated_at' | 'case_id';
  readonly direction: 'asc' | 'desc';
};

/** Soonest due first, cases without a date last; by name without regard to accents; latest change first. */
export const SORTS = {
  due: { column: 'due_at', direction: 'asc' },
  name: { column: 'search_name', direction: 'asc' },
  updated: { column: 'updated_at', direction: 'desc' },
  case: { column: 'case_id', direction: 'asc' },
} as const satisfies Record<CaseSort, SortOf>;

const beyond = (eb: Eb, { column, direction }: SortOf, { value, caseId }: After): Expression<SqlBool> => {
  if (value === null) return eb.and([eb(column, 'is', null), eb('case_id', '>', caseId)]);
  const sorted = eb.ref(column);
  const later = direction === 'asc' ? sql<SqlBool>`${sorted} > ${value}` : sql<SqlBool>`${sorted} < ${value}`;
  const same = eb.and([sql<SqlBool>`${sorted} = ${value}`, eb('case_id', '>', caseId)]);
  return eb.or([later, same, ...(direction === 'asc' ? [eb(column, 'is', null)] : [])]);
};

export const following =
  ({ sort, after }: Pick<PageOf, 'sort' | 'after'>): CaseCondition =>
  (eb) =>
    after === null ? eb.and([]) : beyond(eb, SORTS[sort], after);

export type Page = { readonly rows: readonly CaseLineRow[]; readonly next: After | null };

/** One row more than asked for was read: it says whether another page follows. */
export const pageOf = (
  rows: readonly (CaseLineRow & { readonly search_name: string })[],
  { sort, limit }: Pick<PageOf, 'sort' | 'limit'>,
): Page => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? { value: last[SORTS[sort].column], caseId: last.case_id } : null;
  return { rows: shown.map(({ search_name: _, ...row }) => row), next };
};
