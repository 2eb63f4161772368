import { dateOf } from '#domain/calendar/instant.ts';
import { accept, refuse } from '#domain/decider.ts';
import { afterLastGoodDay, latestDossierFix } from '#domain/policy/time-limits.ts';
import { datesOf, policyOf, termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { fixDateInvalid } from './fix-date.ts';
import { type CommandOf, happened } from './happened.ts';
import { signedBefore } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

/** FIX of a dossier: at most 3 working days, and never after 16 November (D). */
export function returnDossier(command: CommandOf<'ReturnDossier'>, state: OpenedCase): CaseDecision {
  const { due } = command.data;
  const { occurredAt } = command.signature;
  const earliest = dateOf(occurredAt);
  const latest = latestDossierFix(termsOf(command).calendar, policyOf(state, occurredAt), state.year, occurredAt);
  const invalid = fixDateInvalid(due, earliest, latest);
  return invalid
    ? refuse(invalid)
    : accept(happened(command, 'DossierReturned', { ...command.data, fixBy: afterLastGoodDay(due) }));
}

export function startAppraisal(command: CommandOf<'StartAppraisal'>, state: OpenedCase): CaseDecision {
  const own = signedBefore(command.signature.actor, state, ['submission', 'typists']);
  return own ? refuse(own) : accept(happened(command, 'AppraisalStarted', { onFile: false, reason: null }));
}

/** No dossier by its deadline, or a returned one not mended by its FIX: from the police's own records. */
export function appraiseOnFile(command: CommandOf<'AppraiseOnFile'>, state: OpenedCase): CaseDecision {
  const own = signedBefore(command.signature.actor, state, ['submission', 'typists']);
  if (own) return refuse(own);
  const deadline =
    (state.status === 'DossierReturned' ? state.fixBy : null) ?? datesOf(state, termsOf(command)).dossierBefore;
  return command.signature.occurredAt < deadline
    ? refuse({ code: 'DossierDeadlineNotPassed', legalBasis: null, deadline })
    : accept(happened(command, 'AppraisalStarted', { onFile: true, reason: command.data.reason }));
}
