import { dateOf } from '#domain/calendar/instant.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { accept, refuse } from '#domain/decider.ts';
import { afterLastGoodDay } from '#domain/policy/time-limits.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseDuty } from '#schema/case/parts.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import { termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { dutyOf } from './duties.ts';
import { dateOutside, lapsesAfter } from './fix-date.ts';
import { type CommandOf, type EventOf, happened } from './happened.ts';
import type { CaseRefusal } from './refusal.ts';
import type { OpenedCase } from './state.ts';

type Present = { readonly until: Instant; readonly statutory: string | null };

/** What was done, in time or late, stays so: its date is not moved behind it. */
const isDone = ({ planAt, periodicReportAt, launchAt, dossier }: OpenedCase, duty: CaseDuty): boolean => {
  const done: Readonly<Partial<Record<CaseDuty, unknown>>> = {
    LAUNCH: launchAt,
    PLAN: planAt,
    UNIT_RPT: periodicReportAt,
    DOSSIER: dossier,
  };
  return (done[duty] ?? null) !== null;
};

const present = (state: OpenedCase, duty: CaseDuty, { tables }: PolicyTables): Present | null => {
  if (duty === 'FIX') return state.fixBy === null ? null : { until: state.fixBy, statutory: null };
  const owed = dutyOf(state, duty, tables);
  return owed && { until: owed.legal, statutory: owed.row.design ? null : owed.row.source };
};

/** Later than the present last good day, and within the year of the case, the widest that makes sense (D). */
function dateInvalid(due: PlainDate, until: Instant, year: number): CaseRefusal | null {
  const outside = dateOutside(due, dateOf(until), plainDate(year, { month: 12, day: 31 }));
  return outside && { code: 'ExtensionInvalid', legalBasis: null, ...outside };
}

function notExtensible(command: CommandOf<'ExtendDeadline'>, state: OpenedCase): CaseRefusal | null {
  const { deadline, due } = command.data;
  const owed = present(state, deadline, termsOf(command));
  if (owed === null) return { code: 'DeadlineNotOwed', legalBasis: null, deadline };
  if (owed.statutory !== null) return { code: 'DeadlineIsStatutory', legalBasis: owed.statutory, deadline };
  if (isDone(state, deadline)) return { code: 'DeadlineNotOwed', legalBasis: null, deadline };
  return dateInvalid(due, owed.until, state.year);
}

/** Only dates of our own design, and FIX; what a document set is moved by a policy row that cites one (lifecycle §4). */
export function extendDeadline(command: CommandOf<'ExtendDeadline'>, state: OpenedCase): CaseDecision {
  const { data } = command;
  const refusal = notExtensible(command, state);
  if (refusal) return refuse(refusal);
  const until = afterLastGoodDay(data.due);
  const lapses = data.deadline === 'FIX' && state.lapse !== null;
  const lapsesAt = lapses ? lapsesAfter(until, command, state) : null;
  return accept(happened(command, 'DeadlineExtended', { ...data, until, lapsesAt }));
}

/** A fix that was extended moves its timer too. */
export function extended(state: OpenedCase, { data }: EventOf<'DeadlineExtended'>): OpenedCase {
  const { deadline, until, lapsesAt } = data;
  const extensions = { ...state.extensions, [deadline]: until };
  if (deadline !== 'FIX') return { ...state, extensions };
  const lapse = lapsesAt === null ? state.lapse : ({ at: lapsesAt, occurredAt: until, cause: 'FIX' } as const);
  return { ...state, extensions, fixBy: until, lapse };
}
