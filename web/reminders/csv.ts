const BOM = '\uFEFF';

/** RFC 4180: quotes around what holds a separator, a quote or a line end. */
const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as a spreadsheet opens it: UTF-8 with its mark, without which Excel breaks Vietnamese letters. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
