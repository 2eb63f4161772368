import { IMPORT_COLUMNS, type ImportColumn, type ImportKind } from '#schema/import-columns.ts';
import { csvHead, csvLine } from '../csv.ts';
import type { Queryable } from '../pool.ts';
import { type ImportPlace, listImportRows, type PlacedRow } from './import-results.ts';

const PAGE = 500;

const csvOf = ({ line, column, code, detail, raw }: PlacedRow, columns: readonly ImportColumn[]): string =>
  csvLine([String(line), column ?? '', code ?? '', detail ?? '', ...columns.map((name) => raw[name] ?? '')]);

/**
 * The refused rows as CSV, page by page: line, column and reason first, then the row as it was sent. Mended, the file
 * can be imported again; the four first columns are known to the import and passed over.
 */
export async function* refusedRowsCsv(db: Queryable, importId: string, kind: ImportKind): AsyncGenerator<string> {
  const columns: readonly ImportColumn[] = IMPORT_COLUMNS[kind];
  yield csvHead(['line', 'column', 'code', 'reason', ...columns]);
  let after: ImportPlace = { line: 0, finding: 0 };
  for (;;) {
    const page = await listImportRows(db, importId, { verdict: 'REFUSED', after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page.map((row) => csvOf(row, columns)).join('');
    after = last;
  }
}
