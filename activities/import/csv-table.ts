import { CsvError, parse } from 'csv-parse/sync';
import { fileProblem } from './file-problem.ts';
import { cellText, isBlank, LIMITS, type Table } from './table.ts';

const startsWith = (content: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte);

const decoded = (content: Uint8Array): string => {
  if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) throw fileProblem('FileIsUtf16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content); // without its byte order mark
  } catch {
    throw fileProblem('FileNotUtf8');
  }
};

/** Spreadsheets set to Vietnamese write semicolons, because the comma is their decimal sign. */
const delimiterOf = (text: string): string => {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const found = [';', '\t'].find((delimiter) => firstLine.split(delimiter).length > firstLine.split(',').length);
  return found ?? ',';
};

/** The parser says on which line a record ends; it began on the line after the record before it. */
const numbered = (records: readonly (readonly string[])[], ends: readonly number[]): Table =>
  records
    .map((record, index) => ({ line: (ends[index - 1] ?? 0) + 1, cells: record.map(cellText) }))
    .filter(({ cells }) => !isBlank(cells));

/** A comma, semicolon or tab separated file in UTF-8, with or without a byte order mark. */
export const readCsv = (content: Uint8Array): Table => {
  const text = decoded(content);
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      to: LIMITS.rows + 2,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return numbered(records, ends);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fileProblem('FileBroken', { line: Number(error['lines'] ?? 0) });
  }
};
