import type { CaseState } from '#domain/case/state.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Memory } from './memory.ts';
import type { Foreseen } from './oracle.ts';
import type { Answer } from './play.ts';

/** Rewards are open from classification on; an excluded case has no axes that mean anything. */
const REWARDED: readonly string[] = ['Classified', 'Reported', 'Closed'];

const axes = (status: string, seen: Pick<Memory, 'registration' | 'recognition' | 'grade' | 'reward'>): string => {
  if (status === 'Excluded') return status;
  const reward = REWARDED.includes(status) ? seen.reward : 'not yet';
  return [status, seen.registration, seen.recognition, seen.grade, reward].join(' · ');
};
const ofState = (state: CaseState): string => (state.status === 'NotOpened' ? state.status : axes(state.status, state));

const story = (command: SignedCommand, memory: Memory) => {
  const { actor, occurredAt, receivedAt, lateEntryGround } = command.signature;
  const { facts, offices, ...rest } = memory;
  return JSON.stringify(
    { type: command.type, data: command.data, actor, occurredAt, receivedAt, lateEntryGround, offices, before: rest },
    null,
    1,
  );
};

/** One sentence when decider and oracle differ, with all that is needed to look at it; else `null`. */
export const disagreement = (
  command: SignedCommand,
  memory: Memory,
  foreseen: Foreseen,
  answer: Answer,
  state: CaseState,
): string | null => {
  const wanted = foreseen.becomes
    ? axes(foreseen.becomes.status, foreseen.becomes)
    : `refused: ${foreseen.refusals.join(' or ')}`;
  const got = answer.accepted ? ofState(state) : `refused: ${JSON.stringify(answer.refusal)}`;
  const agreed = answer.accepted
    ? foreseen.becomes !== null && got === wanted
    : foreseen.refusals.includes(answer.refusal.code);
  return agreed ? null : `${command.type} in ${memory.status}: got ${got}, wanted ${wanted}\n${story(command, memory)}`;
};
