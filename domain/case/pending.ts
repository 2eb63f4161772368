import { officeAt } from '#domain/policy/office.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseStatus, Step } from '#schema/case/parts.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { datesOf } from './dates.ts';
import { type DueOf, dueAt, dueOf } from './due.ts';
import type { OpenedCase } from './state.ts';

/** Who has to act. */
export type PendingPost = { readonly office: OfficeId; readonly role: Role };
export type PendingAct = PendingPost & {
  readonly step: Step;
  /** Exclusive instant; null when no rule sets one. */
  readonly dueAt: Instant | null;
  readonly dueOf: DueOf | null;
};

const STEP_OF = {
  AwaitingRegistration: 'registration',
  RegistrationSubmitted: 'registration',
  RegistrationReturned: 'registration',
  InProgress: 'self-assessment',
  SelfAssessing: 'self-assessment',
  MeetingHeld: 'self-assessment',
  DossierReturned: 'self-assessment',
  DossierSubmitted: 'appraisal',
  UnderAppraisal: 'appraisal',
  Appraised: 'appraisal',
  Proposed: 'recognition',
  Classified: 'report',
  Reported: 'report',
  Closed: 'closing',
  Excluded: 'closing',
  Dissolved: 'closing',
} as const satisfies Record<CaseStatus, Step>;

/** The tracker's step (lifecycle §3); a proposed case whose recognition is decided waits for its grade. */
export const stepOf = (state: OpenedCase): Step =>
  state.status === 'Proposed' && state.recognition !== 'Undecided' ? 'classification' : STEP_OF[state.status];

const roleOf = (at: OfficeId): Role => {
  const [kind] = at.split('@');
  switch (kind) {
    case 'COMMUNE_POLICE':
    case 'PROV_POLICE':
    case 'V05':
    case 'COMMUNE_PC':
    case 'PROV_PC':
    case 'MINISTER':
      return kind;
    default:
      return 'UNIT_HEAD';
  }
};

const actingOffice = (state: OpenedCase): OfficeId | null => {
  const { unit, standingBody, decider } = state.offices;
  switch (state.status) {
    case 'AwaitingRegistration':
    case 'RegistrationReturned':
    case 'InProgress':
    case 'SelfAssessing':
    case 'MeetingHeld':
    case 'DossierReturned':
      return unit;
    case 'RegistrationSubmitted':
    case 'DossierSubmitted':
    case 'UnderAppraisal':
    case 'Appraised':
      return standingBody;
    case 'Proposed':
      return decider;
    case 'Classified':
    case 'Reported':
      return officeAt('PROV_POLICE', state.facts.province);
    case 'Closed':
    case 'Excluded':
    case 'Dissolved':
      return null;
  }
};

/** Whose act comes next; null when nobody has to act (lifecycle §3). */
export function pendingPost(state: OpenedCase): PendingPost | null {
  const office = actingOffice(state);
  if (office === null) return null;
  return { office, role: state.status === 'Reported' ? 'RECORDS' : roleOf(office) };
}

/** Whose act comes next, and by when. */
export function pendingAct(state: OpenedCase, terms: PolicyTables): PendingAct | null {
  const post = pendingPost(state);
  if (post === null) return null;
  const due = dueAt(state, terms);
  const { decisionBefore } = datesOf(state, terms);
  return { ...post, step: stepOf(state), dueAt: due, dueOf: dueOf(state, due, decisionBefore) };
}
