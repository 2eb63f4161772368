import { generalKind, officeKind, officeScope } from '#domain/policy/office.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';

type Reach = 'country' | 'province' | 'commune' | 'unit' | 'any area';

/** Kinds of office that exist, and of what area each is (C124 Art. 9–10, C48; the rest D). */
const REACH: Readonly<Record<string, Reach>> = {
  UNIT: 'unit',
  COMMUNE_POLICE: 'commune',
  COMMUNE_PC: 'commune',
  PROV_POLICE: 'province',
  PROV_PC: 'province',
  PROV_PC_OFFICE: 'province',
  HOME_AFFAIRS: 'province',
  DEPARTMENT: 'province',
  V05: 'country',
  MINISTER: 'country',
  MANAGING_AUTHORITY: 'any area',
  VFF: 'any area',
  ADMIN: 'any area',
  AUDITOR: 'any area',
};

const BODIES = ['COMMUNE_POLICE', 'COMMUNE_PC', 'PROV_POLICE', 'PROV_PC', 'V05', 'MINISTER'] as const;

/** Kinds of office in which a role can be held (lifecycle §2); nobody is appointed as the system. */
const KINDS_OF_ROLE: Readonly<Record<Role, readonly string[]>> = {
  UNIT_HEAD: ['UNIT'],
  UNIT_STAFF: ['UNIT'],
  COMMUNE_POLICE: ['COMMUNE_POLICE'],
  COMMUNE_PC: ['COMMUNE_PC'],
  PROV_POLICE: ['PROV_POLICE'],
  PROV_PC: ['PROV_PC'],
  PROV_PC_OFFICE: ['PROV_PC_OFFICE'],
  V05: ['V05'],
  MINISTER: ['MINISTER'],
  REWARD_DECIDER: ['COMMUNE_PC', 'PROV_PC', 'PROV_POLICE', 'MINISTER'],
  MANAGING_AUTHORITY: ['MANAGING_AUTHORITY'],
  DEPARTMENT: ['DEPARTMENT'],
  HOME_AFFAIRS: ['HOME_AFFAIRS'],
  CLERK: BODIES,
  OFFICE_HEAD: BODIES,
  VFF: ['VFF'],
  COMPLAINT_AUTH: BODIES,
  RECORDS: BODIES,
  AUDITOR: ['AUDITOR'],
  ADMIN: ['ADMIN'],
  SYSTEM: [],
};

const REACH_OF_DEPTH: readonly Reach[] = ['country', 'province', 'commune'];

const reachOf = (office: OfficeId): Reach | undefined => {
  const scope = officeScope(office);
  return scope.startsWith('vn') ? REACH_OF_DEPTH[scope.split('.').length - 1] : 'unit';
};

/** Whether such an office can exist, and the role can be held there. */
export const isPost = (role: Role, office: OfficeId): boolean => {
  const kind = generalKind(office);
  const reach = REACH[kind];
  const fits = reach === 'any area' ? reachOf(office) !== 'unit' : reach === reachOf(office);
  return fits && KINDS_OF_ROLE[role].includes(kind);
};

/** By kind of office, so that a clerk or a head of office stands on the side of the body he serves. */
const SIDES: readonly (readonly string[])[] = [
  ['ADMIN'],
  ['AUDITOR'],
  ['COMMUNE_POLICE', 'PROV_POLICE', 'V05'],
  ['COMMUNE_PC', 'PROV_PC', 'MINISTER'],
];
const APART = [0, 1];

const sideOf = ({ office }: Pick<Appointment, 'office'>): number =>
  SIDES.findIndex((side) => side.includes(officeKind(office)));

/**
 * Who runs the system or audits it holds no other post; who proposes does not decide (D: four eyes are kept case by case,
 * these apart at all times).
 */
export const areIncompatible = (one: Pick<Appointment, 'office'>, other: Pick<Appointment, 'office'>): boolean => {
  const [side, otherSide] = [sideOf(one), sideOf(other)];
  if (side === otherSide) return false;
  return APART.includes(side) || APART.includes(otherSide) || (side >= 0 && otherSide >= 0);
};

type Period = Pick<Appointment, 'from' | 'until'>;

/** Both ends exclusive on the right; no end is the end of time. */
export const overlap = (one: Period, other: Period): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);

/** Who runs or audits the system is reached as an officer. */
const NO_BODIES: readonly Role[] = ['ADMIN', 'AUDITOR'];
const isRole = (kind: string): kind is Role => Object.hasOwn(KINDS_OF_ROLE, kind);

/** Whether a body can be such an office: committees, police and departments; a unit's own office is none. */
export const isBody = (office: OfficeId): boolean => {
  const kind = generalKind(office);
  return isRole(kind) && !NO_BODIES.includes(kind) && isPost(kind, office);
};
