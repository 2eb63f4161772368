import { type CellValue, readSheet } from 'read-excel-file/node';
import { pack, unpack } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import { cellText, isBlank, LIMITS, type Table } from './table.ts';

/** All that the reader looks at; pictures and the like stay packed. */
const WANTED = /\.xml(\.rels)?$/;

/** A number that is not whole keeps its decimal point apart from a point between thousands. */
const numberText = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(6));

/** A formula comes as the text or number that it last showed; it is never run. */
const textOf = (cell: CellValue | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

/** The first sheet of an xlsx file. Rows are numbered as the spreadsheet shows them. */
export const readXlsx = async (content: Buffer): Promise<Table> => {
  const members = unpack(content, LIMITS.unpackedBytes, WANTED);
  if (!members.some(({ name }) => name === 'xl/workbook.xml')) throw fileProblem('FileKindUnknown');
  const sheet = await readSheet(pack(members)).catch(() => {
    throw fileProblem('FileBroken', { line: 0 });
  });
  return sheet
    .map((row, index) => ({ line: index + 1, cells: row.map(textOf).map(cellText) }))
    .filter(({ cells }) => !isBlank(cells));
};
