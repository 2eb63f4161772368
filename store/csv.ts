/** A spreadsheet runs a cell that begins so, in some languages with the full-width sign too; the apostrophe makes it text, and an import takes it off again. */
const asText = (cell: string): string => (/^['=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One record (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`;

/** The first record, behind the mark that lets spreadsheets read Vietnamese. */
export const csvHead = (cells: readonly string[]): string => `\uFEFF${csvLine(cells)}`;
