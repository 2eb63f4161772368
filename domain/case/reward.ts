import { accept, refuse } from '#domain/decider.ts';
import { rewardOffices } from './authority.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, happened } from './happened.ts';
import { uncited } from './recognition-guards.ts';
import { decidesOwnWork, signedBefore } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

/** The police do not propose what CT06 §6 bars, nor a reward without a grade. */
export function proposeReward(command: CommandOf<'ProposeReward'>, state: OpenedCase): CaseDecision {
  const { grade } = state;
  if (grade === 'Ungraded' || grade === 'NotGraded') return refuse({ code: 'GradeMissing', legalBasis: 'CT06 §6' });
  if (state.reward === 'Barred') return refuse({ code: 'RewardBarred', legalBasis: 'CT06 §6', grade });
  return state.reward === 'Open' || state.reward === 'Refused'
    ? accept(happened(command, 'RewardProposed', command.data))
    : refuse({ code: 'RewardAlreadySettled', legalBasis: null });
}

export function decideReward(command: CommandOf<'DecideReward'>, state: OpenedCase): CaseDecision {
  const { data, signature } = command;
  const proposal = state.rewardProposal;
  if (state.reward !== 'Proposed' || proposal === null) return refuse({ code: 'RewardNotProposed', legalBasis: null });
  const { kind, at } = proposal;
  if (signature.occurredAt < at) return refuse({ code: 'OccurredOutOfOrder', legalBasis: null, notBefore: at });
  const own = decidesOwnWork(signature.actor, state) ?? signedBefore(signature.actor, state, ['rewardProposal']);
  if (own) return refuse(own);
  if (data.outcome === 'REFUSED') {
    return data.reason === null
      ? refuse({ code: 'ReasonRequired', legalBasis: null, for: ['REFUSED'] })
      : accept(happened(command, 'RewardRefused', { kind, reason: data.reason }));
  }
  const { decisionId, listItem } = data;
  if (decisionId === null || listItem === null) {
    return refuse({ code: 'DecisionNotIssued', legalBasis: 'L06', decisionId: '' });
  }
  const issuers = rewardOffices(state);
  const cited = uncited({ decisionId, listItem, subject: 'REWARD', outcome: 'GRANTED', issuers }, command, state);
  if (cited.refusal) return refuse(cited.refusal);
  const { number, date } = cited.document;
  return accept(happened(command, 'RewardGranted', { kind, decisionId, listItem, number, date }));
}

export const settleWithoutReward = (command: CommandOf<'SettleWithoutReward'>, state: OpenedCase): CaseDecision =>
  state.reward === 'Open' || state.reward === 'Barred' || state.reward === 'Refused'
    ? accept(happened(command, 'RewardSettled', command.data))
    : refuse({ code: 'RewardAlreadySettled', legalBasis: null });
