import { REQUIRED_UNIT_COLUMNS, UNIT_COLUMNS, type UnitColumn } from '#schema/unit-columns.ts';
import { fileProblem } from './file-problem.ts';
import type { Table, TableRow } from './table.ts';

/** Columns of our own list of refused rows: passed over, so that the mended list can be sent again. */
const PASSED_OVER = ['line', 'column', 'code', 'reason'];

export type Columns = ReadonlyMap<UnitColumn, number>;
export type Sheet = { readonly columns: Columns; readonly width: number; readonly rows: readonly TableRow[] };

const nameOf = (cell: string): string => cell.toLowerCase().replaceAll(/[\s-]+/g, '_');
const isColumn = (name: string): name is UnitColumn => UNIT_COLUMNS.some((column) => column === name);
/** Two names of columns side by side are no unit. */
const looksLikeHeader = ({ cells }: TableRow): boolean => cells.filter((cell) => isColumn(nameOf(cell))).length >= 2;

const NAMED = 10;
const NAME_LENGTH = 40;
/** Whatever stands in a header, a message names a few columns and the beginning of each. */
const listed = (names: readonly string[]): string => {
  const short = names
    .slice(0, NAMED)
    .map((name) => (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name));
  return [...short, ...(names.length > NAMED ? ['…'] : [])].join(', ');
};

const given = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');
const repeated = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
};

const assertComplete = (names: readonly string[], provinceChosen: boolean): void => {
  const unknown = given(names).filter((name) => !isColumn(name) && !PASSED_OVER.includes(name));
  if (unknown.length > 0)
    throw fileProblem('HeaderUnknownColumns', { columns: listed(unknown), known: UNIT_COLUMNS.join(', ') });
  const twice = repeated(given(names));
  if (twice.length > 0) throw fileProblem('HeaderColumnTwice', { columns: listed(twice) });
  const required = [...REQUIRED_UNIT_COLUMNS, ...(provinceChosen ? [] : ['province_code'])];
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw fileProblem('HeaderMissingColumns', { columns: missing.join(', ') });
};

/** The header is the first row that holds anything. Throws a file problem that says what is wrong with it. */
export const readHeader = ([first, ...rows]: Table, provinceChosen: boolean): Sheet => {
  if (first === undefined) throw fileProblem('FileEmpty');
  const second = rows.findIndex(looksLikeHeader);
  const [line] = rows.slice(Math.max(second, 0)).map((row) => row.line);
  if (!looksLikeHeader(first) && second !== -1 && second < 10) throw fileProblem('HeaderNotFirst', { line: line ?? 0 });
  if (second !== -1) throw fileProblem('HeaderTwice', { line: line ?? 0 });
  const names = first.cells.map(nameOf);
  assertComplete(names, provinceChosen);
  const columns = new Map(names.flatMap((name, index) => (isColumn(name) ? [[name, index] as const] : [])));
  return { columns, width: names.length, rows };
};
