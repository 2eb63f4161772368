import type { CaseView } from '../api/contract.ts';
import { STEPS } from '../lists/codes.ts';

export type Step = CaseView['step'];
export type StepState = 'done' | 'current' | 'open' | 'later' | 'stopped';
type Seen = Pick<CaseView, 'step' | 'status' | 'axes'>;

const stopped = ({ status }: Seen): boolean => status === 'Excluded' || status === 'Dissolved';

/** Rewards run beside the report and the closing: open from classification on, until settled (lifecycle §3). */
const rewardState = ({ status, axes }: Seen): StepState => {
  if (status !== 'Classified' && status !== 'Reported' && status !== 'Closed') return 'later';
  return axes.reward === 'Open' || axes.reward === 'Proposed' || axes.reward === 'Deferred' ? 'open' : 'done';
};

const stateOf = (step: Step, seen: Seen): StepState => {
  if (step === 'reward') return rewardState(seen);
  if (seen.status === 'Closed') return 'done';
  if (step === seen.step) return 'current';
  // The decider may grade before he recognises: each axis is settled by itself.
  if (step === 'recognition' && seen.axes.recognition !== 'Undecided') return 'done';
  if (step === 'classification' && seen.axes.grade !== 'Ungraded') return 'done';
  return STEPS.indexOf(step) < STEPS.indexOf(seen.step) ? 'done' : 'later';
};

/** How each of the eight steps stands. */
export const trackerStates = (seen: Seen): readonly { readonly step: Step; readonly state: StepState }[] =>
  STEPS.map((step) => ({ step, state: stopped(seen) ? 'stopped' : stateOf(step, seen) }));
