import { accept, type Decision, refuse } from '#domain/decider.ts';
import type { DutyCommand, DutyEvent } from '#schema/duty.ts';
import type { Signed } from '#schema/envelope.ts';
import type { OwedByOffice } from './owed.ts';
import type { DutyRefusal } from './refusal.ts';
import { type DutyState, first } from './state.ts';

type SubmitPlan = Extract<Signed<DutyCommand>, { type: 'SubmitOfficePlan' }>;
type SubmitReport = Extract<Signed<DutyCommand>, { type: 'SubmitOfficeReport' }>;
type Outcome = Decision<Signed<DutyEvent>, DutyRefusal>;

/** Late is marked, never refused; the first version alone decides (lifecycle §4, as of a unit's). */
const versionOf = (
  { signature }: SubmitPlan | SubmitReport,
  { duty, deadline }: OwedByOffice,
  { handed }: DutyState,
): { readonly submission: number; readonly late: boolean } => {
  const before = handed[duty];
  return {
    submission: (before?.submissions ?? 0) + 1,
    late: first(before, signature.occurredAt) >= deadline.legal,
  };
};

export const submitPlan = (command: SubmitPlan, owed: OwedByOffice, state: DutyState): Outcome => {
  const data = { ...command.data, ...versionOf(command, owed, state) };
  return accept({ type: 'OfficePlanSubmitted', data, signature: command.signature });
};

/** KH25: narratives on the five tasks and own figures; the commune's figures are figures. */
const NEEDS: Readonly<Partial<Record<OwedByOffice['duty'], readonly ('tasks' | 'figures')[]>>> = {
  UNIT_RPT: ['tasks', 'figures'],
  COMMUNE_FIGURES: ['figures'],
};

export function submitReport(command: SubmitReport, owed: OwedByOffice, state: DutyState): Outcome {
  const fields = (NEEDS[owed.duty] ?? []).filter((field) => command.data[field] === null);
  if (fields.length > 0) return refuse({ code: 'ReportIncomplete', legalBasis: null, fields });
  const data = { ...command.data, ...versionOf(command, owed, state) };
  return accept({ type: 'OfficeReportSubmitted', data, signature: command.signature });
}
