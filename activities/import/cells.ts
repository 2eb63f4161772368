import type { ImportColumn } from '#schema/import-columns.ts';
import { findUnstorable } from '#store/storable.ts';
import { type Finding, finding } from './finding.ts';
import type { Columns } from './header.ts';
import type { TableRow } from './table.ts';

/** The cells of a row that hold something, by column. An empty cell says that a fact is not known. */
export type Cells = ReadonlyMap<ImportColumn, string>;

export const cellsOf = ({ cells }: TableRow, columns: Columns): Cells =>
  new Map(
    [...columns].flatMap(([column, index]) => {
      const cell = cells[index] ?? '';
      return cell === '' ? [] : [[column, cell] as const];
    }),
  );

/** Reads cells one after another and collects what is wrong with each, so that a person mends a row in one go. */
export type CellReader = {
  readonly findings: Finding[];
  readonly text: (column: ImportColumn, maximum: number) => string | undefined;
  /** A code of fixed width: spreadsheets drop the zeros in front. */
  readonly code: (column: ImportColumn, width: number) => string | undefined;
  readonly oneOf: <T extends string>(column: ImportColumn, values: readonly T[]) => T | undefined;
  readonly someOf: <T extends string>(column: ImportColumn, values: readonly T[]) => readonly T[] | undefined;
  readonly yesOrNo: (column: ImportColumn) => boolean | undefined;
  readonly wholeNumber: (column: ImportColumn, maximum: number) => number | undefined;
};

const YES = ['true', 'yes', 'có', '1', 'x'];
const NO = ['false', 'no', 'không', '0'];
/** Digits, or groups of three of them set apart by one and the same sign: 1.200.000 and 1,200,000 and 1 200 000. */
const WHOLE = /^\d+$|^\d{1,3}([., ])\d{3}(\1\d{3})*$/;

const storable = (cell: string): boolean => findUnstorable(cell) === undefined;
const named = <T extends string>(values: readonly T[], cell: string): T | undefined =>
  values.find((value) => value === cell.toUpperCase().replaceAll(/[\s-]+/g, '_'));

export const readCells = (cells: Cells): CellReader => {
  const findings: Finding[] = [];
  const wrong = (found: Finding): undefined => {
    findings.push(found);
  };
  const text: CellReader['text'] = (column, maximum) => {
    const cell = cells.get(column);
    if (cell === undefined) return undefined;
    if (!storable(cell)) return wrong(finding('CellNotStorable', column));
    return cell.length > maximum ? wrong(finding('CellTooLong', column, { maximum })) : cell;
  };
  const oneOf: CellReader['oneOf'] = (column, values) => {
    const cell = cells.get(column);
    if (cell === undefined) return undefined;
    return named(values, cell) ?? wrong(finding('ValueUnknown', column, { cell, values: values.join(', ') }));
  };
  return {
    findings,
    text,
    oneOf,
    code: (column, width) => {
      const cell = cells.get(column);
      if (cell === undefined) return undefined;
      const fits = /^\d+$/.test(cell) && cell.length <= width;
      return fits ? cell.padStart(width, '0') : wrong(finding('CodeInvalid', column, { cell, width }));
    },
    someOf: (column, values) => {
      const parts = cells
        .get(column)
        ?.split(/[;,|]/)
        .map((part) => part.trim());
      const known = parts?.map((part) => named(values, part));
      const index = known?.indexOf(undefined) ?? -1;
      if (index !== -1)
        return wrong(finding('ValueUnknown', column, { cell: parts?.[index] ?? '', values: values.join(', ') }));
      return known && [...new Set(known)].filter((value) => value !== undefined);
    },
    yesOrNo: (column) => {
      const cell = cells.get(column)?.toLowerCase();
      if (cell === undefined) return undefined;
      if (YES.includes(cell)) return true;
      return NO.includes(cell) ? false : wrong(finding('NotYesOrNo', column, { cell }));
    },
    wholeNumber: (column, maximum) => {
      const cell = cells.get(column);
      if (cell === undefined) return undefined;
      const value = WHOLE.test(cell) ? Number(cell.replaceAll(/[., ]/g, '')) : Number.NaN;
      return value <= maximum ? value : wrong(finding('NotWholeNumber', column, { cell, maximum }));
    },
  };
};
