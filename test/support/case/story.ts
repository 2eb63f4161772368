import { expect } from 'vitest';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import type { CaseRefusal } from '#domain/case/refusal.ts';
import { type CaseState, notOpened, type OpenedCase } from '#domain/case/state.ts';
import type { SignedCommand } from '#schema/case/commands.ts';

/** The case after a command that must be accepted. */
export function caseAfter(state: CaseState, command: SignedCommand): OpenedCase {
  const decision = decideCase(command, state);
  if (!decision.accepted) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusal)}`);
  const next = decision.events.reduce(evolveCase, state);
  if (next.status === 'NotOpened') throw new Error(`${command.type} opened nothing`);
  return next;
}

/** The case after a whole story. */
export const told = (...commands: readonly SignedCommand[]): OpenedCase => {
  const last = commands.reduce<CaseState>(caseAfter, notOpened);
  if (last.status === 'NotOpened') throw new Error('nothing was told');
  return last;
};

/** given(state).when(command).thenEvents(…) / .thenRefused(…) */
export const given = (state: CaseState) => ({
  when: (command: SignedCommand) => {
    const decision = decideCase(command, state);
    return {
      thenEvents: (...types: readonly string[]) => {
        expect(decision).toMatchObject({ accepted: true });
        if (decision.accepted) expect(decision.events.map(({ type }) => type)).toEqual(types);
      },
      thenRefused: (refusal: Partial<CaseRefusal>) => expect(decision).toMatchObject({ accepted: false, refusal }),
    };
  },
});
