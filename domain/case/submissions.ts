import { dateOf, isBefore } from '#domain/calendar/instant.ts';
import { accept, refuse } from '#domain/decider.ts';
import type { Instant } from '#schema/ids.ts';
import { termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { isLate } from './duties.ts';
import { type CommandOf, type EventOf, happened } from './happened.ts';
import type { OpenedCase } from './state.ts';

/** The earliest in law: a paper that was in time stays so, however late it is typed. */
const first = (before: Instant | null, at: Instant): Instant => (before !== null && isBefore(before, at) ? before : at);

/** Late is marked, never refused; the first submission alone decides whether it was in time (KH25). */
export function submitPlan(command: CommandOf<'SubmitPlan'>, state: OpenedCase): CaseDecision {
  const at = first(state.planAt, command.signature.occurredAt);
  const late = isLate(state, 'PLAN', at, termsOf(command).tables);
  return accept(happened(command, 'PlanSubmitted', { ...command.data, submission: state.plans + 1, late }));
}

export function submitPeriodicReport(command: CommandOf<'SubmitPeriodicReport'>, state: OpenedCase): CaseDecision {
  const at = first(state.periodicReportAt, command.signature.occurredAt);
  const late = isLate(state, 'UNIT_RPT', at, termsOf(command).tables);
  const submission = state.periodicReports + 1;
  return accept(happened(command, 'PeriodicReportSubmitted', { ...command.data, submission, late }));
}

/** What is yet to be held is no activity. */
export function recordActivity(command: CommandOf<'RecordActivity'>): CaseDecision {
  const { occurredAt, receivedAt } = command.signature;
  return command.data.heldOn > dateOf(occurredAt)
    ? refuse({ code: 'OccurredInFuture', legalBasis: null, receivedAt })
    : accept(happened(command, 'ActivityRecorded', command.data));
}

export const planIn = (state: OpenedCase, { data, signature }: EventOf<'PlanSubmitted'>): OpenedCase => ({
  ...state,
  plans: data.submission,
  planAt: first(state.planAt, signature.occurredAt),
});

export const reportIn = (state: OpenedCase, { data, signature }: EventOf<'PeriodicReportSubmitted'>): OpenedCase => ({
  ...state,
  periodicReports: data.submission,
  periodicReportAt: first(state.periodicReportAt, signature.occurredAt),
});

export const activityIn = (state: OpenedCase, { data, signature }: EventOf<'ActivityRecorded'>): OpenedCase =>
  data.kind === 'LAUNCH' ? { ...state, launchAt: first(state.launchAt, signature.occurredAt) } : state;
