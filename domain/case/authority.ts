import { type Authority, authorityOf } from '#domain/policy/authority.ts';
import { rewardDeciders } from '#domain/policy/rewards.ts';
import type { RewardKind } from '#schema/case/parts.ts';
import type { OfficeId } from '#schema/ids.ts';
import { policyOf } from './dates.ts';
import type { OpenedCase } from './state.ts';

const KINDS: readonly RewardKind[] = ['GIAY_KHEN', 'BANG_KHEN', 'CO_THI_DUA'];

/** The rule behind the offices fixed at opening; `null` only for a case that today could not be opened. */
export const authorityAtOpening = (state: OpenedCase): Authority | null => {
  const authority = authorityOf(policyOf(state, state.openedAt), state.facts);
  return authority.determined ? authority : null;
};

/** Offices that may grant the proposed kind; while nothing is proposed, those that may grant any. */
export const rewardOffices = (state: OpenedCase): readonly OfficeId[] => {
  const authority = authorityAtOpening(state);
  if (authority === null) return [];
  const kinds = state.rewardProposal === null ? KINDS : [state.rewardProposal.kind];
  return [...new Set(kinds.flatMap((kind) => rewardDeciders(kind, state.facts, authority)))];
};
