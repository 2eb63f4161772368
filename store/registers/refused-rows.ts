import { UNIT_COLUMNS } from '#schema/unit-columns.ts';
import type { Queryable } from '../pool.ts';
import { type ImportPlace, listImportRows, type PlacedRow } from './import-results.ts';

const PAGE = 500;

/** A spreadsheet runs a cell that begins so; the apostrophe makes it text, and an import takes it off again. */
const asText = (cell: string): string => (/^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`;

const csvOf = ({ line, column, code, detail, raw }: PlacedRow): string =>
  lineOf([String(line), column ?? '', code ?? '', detail ?? '', ...UNIT_COLUMNS.map((name) => raw[name] ?? '')]);

/**
 * The refused rows as CSV, page by page: line, column and reason first, then the row as it was sent. Mended, the file
 * can be imported again; the four first columns are known to the import and passed over.
 */
export async function* refusedRowsCsv(db: Queryable, importId: string): AsyncGenerator<string> {
  yield `\uFEFF${['line', 'column', 'code', 'reason', ...UNIT_COLUMNS].join(',')}\r\n`;
  let after: ImportPlace = { line: 0, finding: 0 };
  for (;;) {
    const page = await listImportRows(db, importId, { verdict: 'REFUSED', after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page.map(csvOf).join('');
    after = last;
  }
}
