import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { endedClaims } from '#projections/case-current/claims.ts';
import type { CaseCondition } from '#projections/case-current/filters.ts';
import { overdueDuties } from '#projections/case-current/overdue.ts';
import type { CaseSort } from '#projections/case-current/paging.ts';
import { asOfPosition, countCases, listCases } from '#projections/case-current/queries.ts';
import type { CaseDb, CaseLineRow } from '#projections/case-current/table.ts';
import { readTablesByProvince } from '#projections/policy/read-policy.ts';
import type { Instant } from '#schema/ids.ts';
import { readPersonNames } from '../auth/persons.ts';
import { caseLine } from '../cases/case-line.ts';
import type { ApiDeps } from '../deps.ts';
import type { CaseList } from '../models/work.ts';
import type { Names } from '../names.ts';
import { createCursors } from './cursor.ts';

type Asked = {
  /** The whole query of the request: the cursor belongs to this list alone. */
  readonly query: { readonly cursor?: string | undefined; readonly limit: number };
  readonly sort: CaseSort;
  readonly condition: CaseCondition;
};

/** A case whose assignee has left his office is nobody's. */
const withoutEndedClaims = async (cases: CaseDb, rows: readonly CaseLineRow[], now: Instant) => {
  const claimed = rows.flatMap(({ case_id, assignee }) => (assignee === null ? [] : case_id));
  const ended = await endedClaims(cases, claimed, now);
  return rows.map((row) => (ended.has(row.case_id) ? { ...row, assignee: null } : row));
};

/** One page of the cases that fulfil the condition, with total and position. */
export const readCaseList = async (
  { cases, db, store, signingKeys }: ApiDeps,
  { query, sort, condition }: Asked,
  names: Names,
  now: Instant,
): Promise<CaseList> => {
  const cursors = createCursors(signingKeys);
  const place = query.cursor === undefined ? null : cursors.read(query, query.cursor);
  const after = place && { value: place.value, caseId: place.id };
  const [page, counted, position] = await Promise.all([
    listCases(cases, condition, { sort, after, limit: query.limit }),
    countCases(cases, condition),
    asOfPosition(cases),
  ]);
  const rows = await withoutEndedClaims(cases, page.rows, now);
  const personOf = await readPersonNames(
    db,
    rows.flatMap(({ assignee }) => assignee ?? []),
  );
  const tables = await readTablesByProvince(
    store,
    rows.map(({ province }) => province),
  );
  const overdue = await overdueDuties(
    db,
    rows.map(({ case_id }) => case_id),
    now,
  );
  const line = (row: CaseLineRow) =>
    caseLine(row, {
      names,
      now,
      personOf,
      terms: tables.get(row.province) ?? SHIPPED,
      overdueOf: overdue.get(row.case_id) ?? [],
    });
  return {
    items: rows.map(line),
    nextCursor: page.next && cursors.write(query, { value: page.next.value, id: page.next.caseId }),
    total: counted.total,
    totalExact: counted.exact,
    asOfPosition: position,
  };
};
