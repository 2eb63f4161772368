import { isPost } from '#domain/officer/posts.ts';
import { type Deadline, type DeadlineTables, deadlineOf } from '#domain/policy/deadline-dates.ts';
import type { Debtor, Recipient } from '#domain/policy/deadlines.ts';
import { generalKind, officeAt, officeScope } from '#domain/policy/office.ts';
import type { OfficeDuty } from '#schema/duty.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';

export type Post = { readonly role: Role; readonly office: OfficeId };
export type OwedByOffice = {
  readonly duty: OfficeDuty;
  readonly deadline: Deadline;
  readonly debtor: Post;
  /** Who receives it first: what goes to the provincial committee through the police lies with the police. */
  readonly receivers: readonly [Post, ...Post[]];
};

/** In the order of the year. */
export const OFFICE_DUTIES: readonly OfficeDuty[] = [
  'LAUNCH',
  'PLAN',
  'UNIT_RPT',
  'COMMUNE_FIGURES',
  'PPC_RPT',
  'MIN_RPT',
  'FINAL_RPT',
];

const DEBTORS = ['DEPARTMENT', 'COMMUNE_PC', 'PROV_POLICE'] as const;
type OfficeDebtor = (typeof DEBTORS)[number];
/** Whom "offices" means (D): those that plan too. The police, which receives, owes its own reports. */
const OFFICES: readonly OfficeDebtor[] = ['DEPARTMENT', 'COMMUNE_PC'];

const owes = (owedBy: Debtor, role: OfficeDebtor): boolean =>
  owedBy === role || (owedBy === 'OFFICE' && OFFICES.includes(role));

/**
 * The committee's office does its paper work (lifecycle §2). The standing body of a department is the provincial police, and
 * of a commune's committee too: who would decide goes one level up (lifecycle §2).
 */
const RECEIVING = {
  SB: ['PROV_POLICE'],
  PROV_POLICE: ['PROV_POLICE'],
  PROV_PC: ['PROV_PC', 'PROV_PC_OFFICE'],
  V05: ['V05'],
} as const satisfies Readonly<Partial<Record<Recipient, readonly [Role, ...Role[]]>>>;
type Receiving = keyof typeof RECEIVING;
const isReceiving = (to: Recipient | null): to is Receiving => to !== null && to in RECEIVING;

const receiversOf = (to: Receiving, province: string): OwedByOffice['receivers'] => {
  const at = (role: Role): Post => ({ role, office: role === 'V05' ? officeAt(role) : officeAt(role, province) });
  const [first, ...others] = RECEIVING[to];
  return [at(first), ...others.map(at)];
};

const debtorOf = (office: OfficeId): OfficeDebtor | undefined => {
  const kind = generalKind(office);
  return DEBTORS.find((debtor) => debtor === kind && isPost(debtor, office));
};

/** What an office owes by a row of that year and its province, and to whom; `null` where none says so. */
export function owedByOffice(
  duty: OfficeDuty,
  year: number,
  office: OfficeId,
  tables: DeadlineTables,
): OwedByOffice | null {
  const role = debtorOf(office);
  const province = officeScope(office).slice(3, 5);
  const deadline = deadlineOf(duty, year, province, tables);
  if (role === undefined || deadline === null) return null;
  const owed = deadline.row.value.duties.find(({ owedBy }) => owes(owedBy, role));
  const to = owed?.through ?? owed?.to ?? null;
  if (!isReceiving(to)) return null;
  return { duty, deadline, debtor: { role, office }, receivers: receiversOf(to, province) };
}
