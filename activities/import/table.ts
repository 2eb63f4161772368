/** One row of a file: the line it begins on, as the person sees it, and its cells. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };
/** Rows that hold anything at all, the header among them. */
export type Table = readonly TableRow[];

export const LIMITS = {
  bytes: 20_000_000,
  unpackedBytes: 100_000_000,
  rows: 50_000,
  heapMegabytes: 768,
  readMilliseconds: 60_000,
} as const;

/** NFC at the door, spaces around and doubled ones gone; what a spreadsheet marked as text is that text. */
export const cellText = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=['=+\-@＝＋－＠])/, '');

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');
