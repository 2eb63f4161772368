import { startOfDay } from '#domain/calendar/instant.ts';
import { accept, refuse } from '#domain/decider.ts';
import type { Instant } from '#schema/ids.ts';
import { classified } from './classification.ts';
import { datesOf, policyOf, termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { foundIn, recognitionObstacles } from './findings.ts';
import { type CommandOf, happened } from './happened.ts';
import { lateness, uncited } from './recognition-guards.ts';
import type { CaseRefusal } from './refusal.ts';
import { decidesOwnWork } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

type Decide = CommandOf<'DecideRecognition'>;

/** MET needs every applicable criterion, a registration in time and the confirmed end of the period (C124 Art. 8.1). */
function notMeetable({ data }: Decide, state: OpenedCase): CaseRefusal | null {
  if (data.outcome === 'NOT_MET') {
    return data.reasons.length === 0 ? { code: 'ReasonRequired', legalBasis: 'C124 Art. 9.1', for: ['NOT_MET'] } : null;
  }
  const codes = recognitionObstacles(state);
  if (codes.length > 0) return { code: 'CriteriaNotMet', legalBasis: 'C124 Art. 6–8', codes };
  return state.periodEndConfirmed ? null : { code: 'PeriodEndNotConfirmed', legalBasis: 'C124 Art. 8.2b' };
}

/** Of the act as of the document that it cites: neither lies within the reference period. */
function tooEarly(at: Instant, state: OpenedCase): CaseRefusal | null {
  const { until } = state.policy.period;
  return at < until && !policyOf(state, at).recogniseBeforePeriodEnd
    ? { code: 'ReferencePeriodNotOver', legalBasis: 'C124 Art. 8.2b', until }
    : null;
}

export function decideRecognition(command: Decide, state: OpenedCase): CaseDecision {
  const { data, signature } = command;
  if (state.recognition !== 'Undecided') {
    return refuse({ code: 'AlreadyDecided', legalBasis: null, axis: 'RECOGNITION' });
  }
  const blocked =
    decidesOwnWork(signature.actor, state) ?? tooEarly(signature.occurredAt, state) ?? notMeetable(command, state);
  if (blocked) return refuse(blocked);
  const { decisionBefore } = datesOf(state, termsOf(command));
  const { refusal, late } = lateness(signature.occurredAt, decisionBefore, data.lateJustification);
  if (refusal) return refuse(refusal);
  const citation = { ...data, subject: 'RECOGNITION', issuers: [state.offices.decider] } as const;
  const cited = uncited(citation, command, state);
  if (cited.refusal) return refuse(cited.refusal);
  const { number, date } = cited.document;
  const early = tooEarly(startOfDay(date), state);
  if (early) return refuse(early);
  const { unmet, expected } = foundIn(state);
  const decided = { ...data, number, date, late, unmet: [...unmet], expected: [...expected] };
  const recognition = data.outcome === 'MET' ? 'Met' : 'NotMet';
  return accept(happened(command, 'RecognitionDecided', decided), ...classified(command, { ...state, recognition }));
}
