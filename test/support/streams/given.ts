import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Decider } from '#domain/decider.ts';
import type { Message, Signature, Signed } from '#schema/envelope.ts';
import type { Person } from '#test/support/case/officers.ts';
import { at } from '#test/support/case/sign.ts';

/** The signature of an act at noon of a date. */
export const signatureOf = ({ officer, role, office }: Person, when: string): Signature => ({
  actor: { officer, role, office, onBehalfOf: null, enteredBy: null },
  channel: 'ONLINE',
  lateEntryGround: null,
  demonstration: false,
  occurredAt: at(when),
  receivedAt: at(when),
  commandId: randomUUID(),
  requestHash: '0'.repeat(64),
  correlationId: randomUUID(),
  causationId: null,
});

export const by = <M extends Message>(person: Person, when: string, message: M): Signed<M> => ({
  ...message,
  signature: signatureOf(person, when),
});

type Refusal = { readonly code: string };

/** given(decider, …commands that were accepted).when(command).thenEvents(…) / .thenRefused(…) / state */
export function given<C extends Message, E extends Message, S, R extends Refusal>(
  decider: Decider<Signed<C>, Signed<E>, S, R>,
  ...before: readonly Signed<C>[]
) {
  const state = before.reduce<S>((current, command) => {
    const decision = decider.decide(command, current);
    if (!decision.accepted) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusal)}`);
    return decision.events.reduce(decider.evolve, current);
  }, decider.initial);
  expect(decider.isTerminal(state)).toBe(false);
  return {
    state,
    when: (command: Signed<C>) => {
      const decision = decider.decide(command, state);
      return {
        thenEvents: (...types: readonly string[]) => {
          expect(decision).toMatchObject({ accepted: true });
          if (decision.accepted) expect(decision.events.map(({ type }) => type)).toEqual(types);
        },
        thenRefused: (refusal: object) => expect(decision).toMatchObject({ accepted: false, refusal }),
      };
    },
  };
}
