import { UNIT_COLUMNS } from '#schema/unit-columns.ts';
import { csvHead, csvLine } from '../csv.ts';
import type { Queryable } from '../pool.ts';
import { type ImportPlace, listImportRows, type PlacedRow } from './import-results.ts';

const PAGE = 500;

const csvOf = ({ line, column, code, detail, raw }: PlacedRow): string =>
  csvLine([String(line), column ?? '', code ?? '', detail ?? '', ...UNIT_COLUMNS.map((name) => raw[name] ?? '')]);

/**
 * The refused rows as CSV, page by page: line, column and reason first, then the row as it was sent. Mended, the file
 * can be imported again; the four first columns are known to the import and passed over.
 */
export async function* refusedRowsCsv(db: Queryable, importId: string): AsyncGenerator<string> {
  yield csvHead(['line', 'column', 'code', 'reason', ...UNIT_COLUMNS]);
  let after: ImportPlace = { line: 0, finding: 0 };
  for (;;) {
    const page = await listImportRows(db, importId, { verdict: 'REFUSED', after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page.map(csvOf).join('');
    after = last;
  }
}
