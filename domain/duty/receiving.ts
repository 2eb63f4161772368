import { dateOf } from '#domain/calendar/instant.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { accept, type Decision, refuse } from '#domain/decider.ts';
import { afterLastGoodDay } from '#domain/policy/time-limits.ts';
import type { DutyCommand, DutyEvent } from '#schema/duty.ts';
import type { Signed } from '#schema/envelope.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { DutyRefusal } from './refusal.ts';
import type { DutyState, Handed } from './state.ts';

type Receive = Extract<Signed<DutyCommand>, { type: 'ReceiveReport' }>;
type Return = Extract<Signed<DutyCommand>, { type: 'ReturnReport' }>;
type Outcome = Decision<Signed<DutyEvent>, DutyRefusal>;

/** What lies there is judged after it came, by another person than its signers (four eyes, D). */
function notJudged({ signature }: Receive | Return, { signedBy, lastAt }: Handed): DutyRefusal | null {
  const { officer, onBehalfOf } = signature.actor;
  const own = signedBy.includes(officer) || (onBehalfOf !== null && signedBy.includes(onBehalfOf));
  if (own) return { code: 'SecondOfficerRequired', legalBasis: null, signedBy };
  return signature.occurredAt < lastAt ? { code: 'OccurredOutOfOrder', legalBasis: null, notBefore: lastAt } : null;
}

export function receiveReport(command: Receive, { handed }: DutyState): Outcome {
  const { data, signature } = command;
  const lies = handed[data.duty];
  if (lies?.standing !== 'Submitted') return refuse({ code: 'NoReportWaits', legalBasis: null, duty: data.duty });
  const refusal = notJudged(command, lies);
  const received = { ...data, submission: lies.submissions };
  return refusal ? refuse(refusal) : accept({ type: 'ReportReceived', data: received, signature });
}

/** Not in the past, and not beyond the year after, the widest that makes sense (D). */
const dueInvalid = (due: PlainDate, earliest: PlainDate, year: number): DutyRefusal | null => {
  const latest = plainDate(year + 1, { month: 12, day: 31 });
  return due < earliest || due > latest ? { code: 'FixDateInvalid', legalBasis: null, earliest, latest } : null;
};

/** What was received already may still be returned; what was returned waits for its next version. */
export function returnReport(command: Return, { handed }: DutyState, year: number): Outcome {
  const { data, signature } = command;
  const lies = handed[data.duty];
  if (lies === undefined || lies.standing === 'Returned') {
    return refuse({ code: 'NoReportWaits', legalBasis: null, duty: data.duty });
  }
  const refusal = notJudged(command, lies) ?? dueInvalid(data.due, dateOf(signature.occurredAt), year);
  if (refusal) return refuse(refusal);
  const returned = { ...data, submission: lies.submissions, fixBy: afterLastGoodDay(data.due) };
  return accept({ type: 'ReportReturned', data: returned, signature });
}
