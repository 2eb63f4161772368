import { dateOf, isBefore } from '#domain/calendar/instant.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { deadlineOf } from '#domain/policy/deadline-dates.ts';
import { afterLastGoodDay } from '#domain/policy/time-limits.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseStatus } from '#schema/case/parts.ts';
import type { Instant } from '#schema/ids.ts';
import { datesOf, policyOf } from './dates.ts';
import type { OpenedCase } from './state.ts';

/** Duties by their ids of lifecycle §5; CHECK and APPRAISAL are limits inside the standing body (D), no one's duty in law. */
export type DueId = 'REG' | 'CHECK' | 'FIX' | 'DOSSIER' | 'APPRAISAL' | 'UNIT_DEC' | 'CLS' | 'FINAL_RPT';
/** What a date is the date of; an internal one is ours, and missing it is no breach of the law. */
export type DueOf = { readonly id: DueId; readonly internal: boolean };

const DUE_IN = {
  AwaitingRegistration: 'REG',
  RegistrationSubmitted: 'CHECK',
  RegistrationReturned: 'FIX',
  InProgress: 'DOSSIER',
  SelfAssessing: 'DOSSIER',
  MeetingHeld: 'DOSSIER',
  DossierReturned: 'FIX',
  DossierSubmitted: 'CHECK',
  UnderAppraisal: 'APPRAISAL',
  Appraised: 'UNIT_DEC',
  Proposed: 'UNIT_DEC',
  Classified: 'FINAL_RPT',
  Reported: null,
  Closed: null,
  Excluded: null,
  Dissolved: null,
} as const satisfies Record<CaseStatus, DueId | null>;

type Named = Pick<OpenedCase, 'status' | 'recognition'>;

const dutyIn = ({ status, recognition }: Named): DueId | null =>
  status === 'Proposed' && recognition !== 'Undecided' ? 'CLS' : DUE_IN[status];

/** Names a date that a status sets; an inner limit that was cut off by the decision's legal date is that date. */
export function dueOf(named: Named, dueAt: Instant | null, decisionBefore: Instant): DueOf | null {
  const id = dutyIn(named);
  if (id === null || dueAt === null) return null;
  if (id !== 'CHECK' && id !== 'APPRAISAL') return { id, internal: false };
  return isBefore(dueAt, decisionBefore) ? { id, internal: true } : { id: 'UNIT_DEC', internal: false };
}

/** So many working days from the receipt of what is waited for, and never beyond the decision's legal date. */
function within(state: OpenedCase, workingDays: number, terms: PolicyTables): Instant {
  const limit = afterLastGoodDay(addWorkingDays(terms.calendar, dateOf(state.statusReceivedAt), workingDays));
  const { decisionBefore } = datesOf(state, terms);
  return isBefore(limit, decisionBefore) ? limit : decisionBefore;
}

/** By when the next act is due, exclusive; null when no rule sets a date. */
export function dueAt(state: OpenedCase, terms: PolicyTables): Instant | null {
  const policy = policyOf(state, state.statusSince);
  const dates = datesOf(state, terms);
  switch (dutyIn(state)) {
    case 'REG':
      return dates.registrationBefore;
    case 'CHECK':
      return within(state, policy.completenessCheckWorkingDays, terms);
    case 'FIX':
      return state.fixBy;
    case 'DOSSIER':
      return dates.dossierBefore;
    case 'APPRAISAL':
      return within(state, policy.appraisalWorkingDays, terms);
    case 'UNIT_DEC':
      return dates.decisionBefore;
    case 'CLS':
      return dates.classificationBefore;
    case 'FINAL_RPT':
      return deadlineOf('FINAL_RPT', state.year, state.facts.province, terms.tables)?.legal ?? null;
    case null:
      return null;
  }
}
