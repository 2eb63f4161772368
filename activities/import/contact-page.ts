import { contactsRefused } from '#domain/contact/keeping.ts';
import { officeScope } from '#domain/policy/office.ts';
import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import { type Contact, lockContacts, putContacts } from '#store/contacts.ts';
import type { Queryable } from '#store/pool.ts';
import type { ImportRow } from '#store/registers/imports.ts';
import { contactChanges, reasonFor } from '#texts/import-reasons.ts';
import type { ContactRow } from './contact-rows.ts';
import { type Finding, finding } from './finding.ts';
import type { PageContext } from './import-page.ts';

type Decision =
  | { readonly verdict: 'NEW' | 'CHANGED'; readonly contact: Contact; readonly changed: readonly Address[] }
  | { readonly verdict: 'UNCHANGED'; readonly contact: Contact }
  | { readonly verdict: 'REFUSED'; readonly findings: readonly Finding[] };
type Address = 'email' | 'telephone';
const ADDRESSES: readonly Address[] = ['email', 'telephone'];

const decide = ({ read }: ContactRow, known: ReadonlyMap<string, Contact>, actor: Actor): Decision => {
  if ('findings' in read) return { verdict: 'REFUSED', findings: read.findings };
  const { office, area, addresses } = read.given;
  const refusal = contactsRefused(actor, area);
  if (refusal) return { verdict: 'REFUSED', findings: [finding(refusal.code, 'office')] };
  const before = known.get(office);
  const contact = { ...(before ?? { office, email: null, telephone: null }), ...addresses };
  const changed = ADDRESSES.filter((address) => (before?.[address] ?? null) !== contact[address]);
  if (changed.length === 0) return { verdict: 'UNCHANGED', contact };
  return { verdict: before ? 'CHANGED' : 'NEW', contact, changed };
};

const unitIdOf = (office: OfficeId): string | null => (office.startsWith('UNIT@') ? officeScope(office) : null);

/** Addresses are not kept a second time: of a row that is accepted stays which office it is, of a refused one its cells. */
const rawOf = ({ cells }: ContactRow, { verdict }: Decision): ImportRow['raw'] =>
  Object.fromEntries(
    verdict === 'REFUSED' ? cells : [...cells].filter(([column]) => !ADDRESSES.some((a) => a === column)),
  );

const resultOf = (row: ContactRow, decision: Decision): readonly ImportRow[] => {
  const base = { line: row.line, raw: rawOf(row, decision), code: null, column: null, detail: null };
  if (decision.verdict === 'REFUSED')
    return decision.findings.map(({ code, column, facts }) => {
      return { ...base, verdict: 'REFUSED', unitId: null, code, column, detail: reasonFor(code, facts) };
    });
  const { verdict, contact } = decision;
  const detail = decision.verdict === 'CHANGED' ? contactChanges(decision.changed) : null;
  return [{ ...base, verdict, unitId: unitIdOf(contact.office), detail }];
};

/** The verdicts of up to 500 rows; with `commit`, the addresses are written in the transaction of `client`. */
export const contactPage = async (
  client: Queryable,
  rows: readonly ContactRow[],
  { mode, work }: PageContext,
): Promise<readonly ImportRow[]> => {
  const offices = rows.flatMap(({ read }) => ('given' in read ? [read.given.office] : []));
  const known = new Map((await lockContacts(client, offices)).map((contact) => [String(contact.office), contact]));
  const decided = rows.map((row) => ({ row, decision: decide(row, known, work.actor) }));
  const fresh = decided.flatMap(({ decision }) => ('changed' in decision ? [decision.contact] : []));
  if (mode === 'commit') await putContacts(client, fresh, work.receivedAt);
  return decided.flatMap(({ row, decision }) => resultOf(row, decision));
};
