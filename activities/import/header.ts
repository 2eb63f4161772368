import { IMPORT_COLUMNS, type ImportColumn } from '#schema/import-columns.ts';
import { REQUIRED_UNIT_COLUMNS } from '#schema/unit-columns.ts';
import { fileProblem } from './file-problem.ts';
import type { Table, TableRow } from './table.ts';

/** Columns of our own list of refused rows: passed over, so that the mended list can be sent again. */
const PASSED_OVER = ['line', 'column', 'code', 'reason'];

/** What the header of a file may and must name. */
type Form = { readonly columns: readonly ImportColumn[]; readonly required: readonly ImportColumn[] };

/** The province may be chosen for the whole file instead. */
export const unitForm = (provinceChosen: boolean): Form => ({
  columns: IMPORT_COLUMNS.units,
  required: [...REQUIRED_UNIT_COLUMNS, ...(provinceChosen ? [] : (['province_code'] as const))],
});
export const CONTACT_FORM: Form = { columns: IMPORT_COLUMNS.contacts, required: ['office'] };

export type Columns = ReadonlyMap<ImportColumn, number>;
export type Sheet = { readonly columns: Columns; readonly width: number; readonly rows: readonly TableRow[] };

const nameOf = (cell: string): string => cell.toLowerCase().replaceAll(/[\s-]+/g, '_');
const columnOf = (name: string, { columns }: Form): ImportColumn | undefined =>
  columns.find((column) => column === name);
/** Two names of columns side by side are no unit and no office. */
const looksLikeHeader = ({ cells }: TableRow, form: Form): boolean =>
  cells.filter((cell) => columnOf(nameOf(cell), form) !== undefined).length >= 2;

const NAMED = 10;
const NAME_LENGTH = 40;
/** A first row of contacts instead of a header: no address goes into what is said of it. */
const isAddress = (name: string): boolean => /@|\d{6}/.test(name.replaceAll(/[_.]/g, ''));

/** Whatever stands in a header, a message names a few columns and the beginning of each. */
const listed = (names: readonly string[]): string => {
  const short = names
    .slice(0, NAMED)
    .map((name) => (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name))
    .map((name) => (isAddress(name) ? '…' : name));
  return [...short, ...(names.length > NAMED ? ['…'] : [])].join(', ');
};

const given = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');
const repeated = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
};

const assertComplete = (names: readonly string[], form: Form): void => {
  const unknown = given(names).filter((name) => !columnOf(name, form) && !PASSED_OVER.includes(name));
  if (unknown.length > 0)
    throw fileProblem('HeaderUnknownColumns', { columns: listed(unknown), known: form.columns.join(', ') });
  const twice = repeated(given(names));
  if (twice.length > 0) throw fileProblem('HeaderColumnTwice', { columns: listed(twice) });
  const missing = form.required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw fileProblem('HeaderMissingColumns', { columns: missing.join(', ') });
};

/** The header is the first row that holds anything. Throws a file problem that says what is wrong with it. */
export const readHeader = ([first, ...rows]: Table, form: Form): Sheet => {
  if (first === undefined) throw fileProblem('FileEmpty');
  const second = rows.findIndex((row) => looksLikeHeader(row, form));
  const [line] = rows.slice(Math.max(second, 0)).map((row) => row.line);
  if (!looksLikeHeader(first, form) && second !== -1 && second < 10)
    throw fileProblem('HeaderNotFirst', { line: line ?? 0 });
  if (second !== -1) throw fileProblem('HeaderTwice', { line: line ?? 0 });
  const names = first.cells.map(nameOf);
  assertComplete(names, form);
  const columns = new Map(
    names.flatMap((name, index) => {
      const column = columnOf(name, form);
      return column === undefined ? [] : [[column, index] as const];
    }),
  );
  return { columns, width: names.length, rows };
};
