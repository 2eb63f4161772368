import type { CaseState } from '#domain/case/state.ts';
import type { CaseCommandType, SignedCommand } from '#schema/case/commands.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Life } from './choice.ts';
import { disagreement } from './compare.ts';
import { type Memory, notOpenedYet } from './memory.ts';
import { nextAct } from './next-act.ts';
import { foresee } from './oracle.ts';
import { observe } from './timers-observed.ts';
import { UNITS, YEAR } from './units.ts';

export type Answer =
  | { readonly accepted: true; readonly events: readonly Signed<CaseEvent>[] }
  | { readonly accepted: false; readonly refusal: { readonly code: string } };
export type Subject = {
  readonly decideCase: (command: SignedCommand, state: CaseState) => Answer;
  readonly evolveCase: (state: CaseState, event: Signed<CaseEvent>) => CaseState;
  readonly notOpened: CaseState;
};

export type Played = {
  readonly disagreement: string | null;
  readonly statuses: readonly string[];
  readonly accepted: readonly CaseCommandType[];
  readonly refused: readonly string[];
  readonly events: readonly Signed<CaseEvent>[];
};

type Board = Omit<Played, 'disagreement'> & { readonly memory: Memory; readonly state: CaseState };

const decided = (subject: Subject, command: SignedCommand, state: CaseState): Answer | Error => {
  try {
    return subject.decideCase(command, state);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

type Judged = { readonly next: Memory | string; readonly state: CaseState };

const judge = (subject: Subject, command: SignedCommand, { memory, state }: Board, answer: Answer): Judged => {
  const foreseen = foresee(command, memory);
  const evolved = answer.accepted ? answer.events.reduce(subject.evolveCase, state) : state;
  const wrong = disagreement(command, memory, foreseen, answer, evolved);
  if (wrong !== null) return { next: wrong, state: evolved };
  const next = answer.accepted && foreseen.becomes ? observe(foreseen.becomes, answer.events) : memory;
  return { next, state: evolved };
};

const moved = (board: Board, command: SignedCommand, answer: Answer, state: CaseState, memory: Memory): Board =>
  answer.accepted
    ? {
        memory,
        state,
        statuses: [...board.statuses, memory.status],
        accepted: [...board.accepted, command.type],
        refused: board.refused,
        events: [...board.events, ...answer.events],
      }
    : { ...board, refused: [...board.refused, answer.refusal.code] };

/** A unit whose case nobody can open has shown all it has to show after so many refusals. */
const PATIENCE = 12;

const begun = { statuses: ['NotOpened'], accepted: [], refused: [], events: [] } as const;

/** Plays one life against the decider and the oracle side by side, until its end or the first disagreement. */
export const play = (subject: Subject, life: Life): Played => {
  const unit = UNITS[life.unit];
  let board: Board = {
    ...begun,
    memory: notOpenedYet(YEAR, unit.unitId, unit.facts, life.adopted),
    state: subject.notOpened,
  };
  for (const choice of life.choices) {
    if (board.statuses.length === 1 && board.refused.length > PATIENCE) break;
    const command = nextAct(board.memory, unit, choice);
    const answer = decided(subject, command, board.state);
    if (answer instanceof Error) return { ...board, disagreement: `threw ${answer.stack}` };
    const judged = judge(subject, command, board, answer);
    if (typeof judged.next === 'string') return { ...board, disagreement: judged.next };
    board = moved(board, command, answer, judged.state, judged.next);
  }
  return { ...board, disagreement: null };
};
