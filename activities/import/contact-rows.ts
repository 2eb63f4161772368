import type { AreaTree } from '#projections/area/area-tree.ts';
import type { Queryable } from '#store/pool.ts';
import { type Cells, cellsOf } from './cells.ts';
import { isSpilled } from './file-rows.ts';
import { type Finding, finding } from './finding.ts';
import { CONTACT_FORM, readHeader } from './header.ts';
import { type Addresses, type ReadContact, readContact } from './read-contact.ts';
import { type Office, type Resolve, resolveOffices } from './resolve-offices.ts';
import type { Table } from './table.ts';

type Given = Office & { readonly addresses: Addresses };
export type ContactRow = {
  readonly line: number;
  readonly cells: Cells;
  readonly read: { readonly given: Given } | { readonly findings: readonly Finding[] };
};

const resolved = (read: ReadContact, resolve: Resolve): ContactRow['read'] => {
  if ('findings' in read) return read;
  const office = resolve(read.meant);
  return 'finding' in office ? { findings: [office.finding] } : { given: { ...office, addresses: read.addresses } };
};

/** An office that stands twice keeps what its first line says: which of two addresses is right, nobody here knows. */
const withoutTwins = (rows: readonly ContactRow[]): readonly ContactRow[] => {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    if ('findings' in row.read) return row;
    const { office } = row.read.given;
    const first = lines.get(office);
    if (first === undefined) lines.set(office, row.line);
    return first === undefined
      ? row
      : { ...row, read: { findings: [finding('OfficeTwice', 'office', { line: first })] } };
  });
};

/** All rows of a file of contacts, with the office that each means. */
export const contactRows = async (db: Queryable, table: Table, areas: AreaTree): Promise<readonly ContactRow[]> => {
  const sheet = readHeader(table, CONTACT_FORM);
  const rows = sheet.rows.map((row) => {
    const cells = cellsOf(row, sheet.columns);
    const read = isSpilled(row, sheet) ? { findings: [finding('TooManyCells', null)] } : readContact(cells);
    return { line: row.line, cells, read };
  });
  const meant = rows.flatMap(({ read }) => ('meant' in read ? [read.meant] : []));
  const resolve = await resolveOffices(db, areas, meant);
  return withoutTwins(rows.map((row) => ({ ...row, read: resolved(row.read, resolve) })));
};
