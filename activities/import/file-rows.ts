import type { AreaTree } from '#projections/area/area-tree.ts';
import { cellsOf } from './cells.ts';
import { finding } from './finding.ts';
import { readHeader, type Sheet, unitForm } from './header.ts';
import { type FileRow, identityOfRow } from './import-page.ts';
import { type Chosen, type ReadRow, readRow } from './read-row.ts';
import type { Table, TableRow } from './table.ts';

export const isSpilled = ({ cells }: TableRow, { width }: Sheet): boolean =>
  cells.slice(width).some((cell) => cell !== '');

const keyOf = (read: ReadRow): string | null => {
  if ('findings' in read) return null;
  const { source, externalId, nameKey } = identityOfRow(read.given);
  return JSON.stringify(externalId === null ? [nameKey] : [source, externalId]);
};

export type FileRows = {
  readonly rows: readonly FileRow[];
  /** How rows are told apart: by the id of their register, or by type, name and former district. */
  readonly identified: { readonly byExternalId: number; readonly byName: number };
};

/** All rows of a file, each read by itself; a unit that stands twice counts on its first line. */
export const fileRows = (table: Table, areas: AreaTree, chosen: Chosen): FileRows => {
  const sheet = readHeader(table, unitForm(chosen.province !== null));
  const firstLines = new Map<string, number>();
  const rows = sheet.rows.map((row): FileRow => {
    const cells = cellsOf(row, sheet.columns);
    const read = isSpilled(row, sheet) ? { findings: [finding('TooManyCells', null)] } : readRow(cells, areas, chosen);
    const key = keyOf(read);
    const firstLine = key === null ? null : (firstLines.get(key) ?? null);
    if (key !== null && firstLine === null) firstLines.set(key, row.line);
    return { line: row.line, cells, read, firstLine };
  });
  const byExternalId = rows.filter(({ read }) => 'given' in read && read.given.source.externalId !== null).length;
  const byName = rows.filter(({ read }) => 'given' in read && read.given.source.externalId === null).length;
  return { rows, identified: { byExternalId, byName } };
};
