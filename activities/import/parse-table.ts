import { readCsv } from './csv-table.ts';
import { fileProblem } from './file-problem.ts';
import { LIMITS, type Table } from './table.ts';
import { readXlsx } from './xlsx-table.ts';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const OTHERS = ['%PDF', '{\\rtf', '<!DOCTYPE', '<html', '<?xml', '\x89PNG', '\xff\xd8\xff'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);

const begins = (content: Buffer, mark: Buffer): boolean => content.subarray(0, mark.length).equals(mark);

/** By content, not by name: a file of units as rows of text. Throws a file problem for anything else. */
export const parseTable = async (content: Buffer): Promise<Table> => {
  if (begins(content, OLD_EXCEL)) throw fileProblem('FileIsOldExcel');
  if (OTHERS.some((mark) => begins(content, mark))) throw fileProblem('FileKindUnknown');
  const table = begins(content, ZIP) ? await readXlsx(content) : readCsv(content);
  if (table.length === 0) throw fileProblem('FileEmpty');
  if (table.length > LIMITS.rows + 1) throw fileProblem('FileTooManyRows', { rows: LIMITS.rows });
  return table;
};
