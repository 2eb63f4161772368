import { telephoneOf } from '#domain/contact/telephone.ts';
import { unitOffice } from '#domain/policy/office.ts';
import { EmailAddress } from '#schema/contact.ts';
import { OfficeId, UnitId } from '#schema/ids.ts';
import type { ImportColumn } from '#schema/import-columns.ts';
import { type Cells, readCells } from './cells.ts';
import { type Finding, finding } from './finding.ts';

/** Which office a row means: by an id, or by a unit's name in a commune. */
export type Meant = { readonly office: OfficeId } | { readonly name: string; readonly commune: string };

/** Undefined: the row says nothing of it. Null: it is to be forgotten. */
export type Addresses = { readonly email?: string | null; readonly telephone?: string | null };

export type ReadContact =
  | { readonly meant: Meant; readonly addresses: Addresses }
  | { readonly findings: readonly Finding[] };

/** An empty cell says nothing; this one says that there is none any more. */
const NONE = '-';
const LONGEST = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets

const meantBy = (cell: string, commune: string | undefined): Meant | undefined => {
  const unit = UnitId.safeParse(cell.toUpperCase());
  if (unit.success) return { office: unitOffice(unit.data) };
  const office = OfficeId.safeParse(cell);
  if (office.success) return { office: office.data };
  return commune === undefined ? undefined : { name: cell, commune };
};

type Normal = (cell: string) => string | null;
const emailOf: Normal = (cell) => (EmailAddress.safeParse(cell).success ? cell : null);

/** Everything that is wrong with a row is said at once; an address itself is never repeated in what is said of it. */
export const readContact = (cells: Cells): ReadContact => {
  const read = readCells(cells);
  const wrong = (code: Finding['code'], column: ImportColumn): undefined => {
    read.findings.push(finding(code, column));
  };
  const address = (column: 'email' | 'telephone', maximum: number, normal: Normal, code: Finding['code']) => {
    const cell = read.text(column, maximum);
    if (cell === undefined || cell === NONE) return cell && null;
    return normal(cell) ?? wrong(code, column);
  };
  const cell = read.text('office', 300);
  const meant = cell === undefined ? undefined : meantBy(cell, read.code('commune_code', 5));
  if (!cells.has('office')) wrong('CellMissing', 'office');
  else if (cell !== undefined && meant === undefined && read.findings.length === 0)
    wrong('CellMissing', 'commune_code');
  const email = address('email', LONGEST, emailOf, 'EmailInvalid');
  const telephone = address('telephone', 40, telephoneOf, 'TelephoneInvalid');
  if (!cells.has('email') && !cells.has('telephone')) read.findings.push(finding('ContactEmpty', null));
  if (read.findings.length > 0 || meant === undefined) return { findings: read.findings };
  return {
    meant,
    addresses: { ...(email === undefined ? {} : { email }), ...(telephone === undefined ? {} : { telephone }) },
  };
};
