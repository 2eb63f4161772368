import { accept, refuse } from '#domain/decider.ts';
import type { CaseDecision } from './decider.ts';
import { contradictions, criteriaOf, unansweredOrUnknown, unmetCodes } from './findings.ts';
import { type CommandOf, happened } from './happened.ts';
import { axisDecided } from './recognition-guards.ts';
import { signedBefore } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

/** C124 Art. 9.1c,d: a finding for each criterion, signed by someone who signed or typed nothing of the unit's. */
export function completeAppraisal(command: CommandOf<'CompleteAppraisal'>, state: OpenedCase): CaseDecision {
  const own = signedBefore(command.signature.actor, state, ['submission', 'typists']);
  if (own) return refuse(own);
  const { findings } = command.data;
  const criteria = criteriaOf(state);
  const wrong = unansweredOrUnknown(criteria, findings);
  if (wrong) return refuse(wrong);
  const codes = contradictions(criteria, findings, state);
  if (codes.length > 0) return refuse({ code: 'FindingContradictsFigures', legalBasis: 'C124 Art. 6–7; BR20', codes });
  const unmet = unmetCodes(criteria, findings, state);
  const expected = findings.filter(({ basis }) => basis === 'EXPECTED').map(({ code }) => code);
  return accept(happened(command, 'AppraisalCompleted', { ...command.data, unmet: [...unmet], expected }));
}

/** Before both axes are decided; afterwards only correct, replace, review, revoke (lifecycle §4). */
export function reopenAppraisal(command: CommandOf<'ReopenAppraisal'>, state: OpenedCase): CaseDecision {
  const axis = axisDecided(state);
  return axis
    ? refuse({ code: 'AlreadyDecided', legalBasis: null, axis })
    : accept(happened(command, 'AppraisalReopened', command.data));
}

export const submitProposal = (command: CommandOf<'SubmitProposal'>): CaseDecision =>
  accept(happened(command, 'ProposalSubmitted', command.data));

export function sendProposalBack(command: CommandOf<'SendProposalBack'>, state: OpenedCase): CaseDecision {
  const { scope } = command.data;
  const decided = scope === 'RECOGNITION' ? state.recognition !== 'Undecided' : state.grade !== 'Ungraded';
  return decided
    ? refuse({ code: 'AlreadyDecided', legalBasis: null, axis: scope })
    : accept(happened(command, 'ProposalSentBack', command.data));
}

/** From 16 November on: the reference period is over and nothing in it is unaccounted for (C124 Art. 8.2b). */
export function confirmPeriodEnd(command: CommandOf<'ConfirmPeriodEnd'>, state: OpenedCase): CaseDecision {
  const { until } = state.policy.period;
  return command.signature.occurredAt < until
    ? refuse({ code: 'ReferencePeriodNotOver', legalBasis: 'C124 Art. 8.2b', until })
    : accept(happened(command, 'PeriodEndConfirmed', command.data));
}
