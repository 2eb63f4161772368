import type { Decision } from '#domain/decider.ts';
import type { Message, Signed, Stored } from '#schema/envelope.ts';
import type { EventStore } from './event-store.ts';
import { invalidEvent } from './failure.ts';

/** A decider of a stream that `execute` writes. Policy and looked-up facts are closed over by whoever makes it. */
export type StreamDecider<C extends Message, E extends Message, S, R> = {
  readonly initial: S;
  readonly decide: (command: Signed<C>, state: S) => Decision<Signed<E>, R>;
  readonly evolve: (state: S, event: Signed<E>) => S;
  /** The zod union of the stream's events: what is read back is parsed once, here. */
  readonly event: { readonly parse: (event: unknown) => E };
};

export type Executed<E extends Message, R> =
  | {
      readonly accepted: true;
      /** Version and position of the command's last event. */
      readonly version: number;
      readonly position: string;
      readonly events: readonly Signed<E>[];
      /** Accepted before under this command id: the caller compares the request hash of `events`. */
      readonly repeated: boolean;
    }
  | { readonly accepted: false; readonly refusal: R };

const ATTEMPTS = 20;

const parsed = <E extends Message>(
  event: { readonly parse: (event: unknown) => E },
  stored: Stored<Message>,
): Signed<E> => ({ ...event.parse({ type: stored.type, data: stored.data }), signature: stored.signature });

/** The stored answer of a command that the stream already holds. */
const answerOf = <E extends Message>(
  event: { readonly parse: (event: unknown) => E },
  stream: readonly Stored<Message>[],
  commandId: string,
): Executed<E, never> | undefined => {
  const own = stream.filter(({ signature }) => signature.commandId === commandId);
  const last = own.at(-1);
  if (!last) return undefined;
  const events = own.map((stored) => parsed(event, stored));
  return { accepted: true, version: last.version, position: last.position, events, repeated: true };
};

/**
 * Loads the stream, folds, decides, appends; on a conflict it loads and decides again. A command id that the stream
 * holds is answered from its stored events before `decide` (a refusal is decided again). For every stream but an opened
 * case, whose only writer is its workflow.
 */
export const execute = async <C extends Message, E extends Message, S, R>(
  store: EventStore,
  decider: StreamDecider<C, E, S, R>,
  streamId: string,
  command: Signed<C>,
): Promise<Executed<E, R>> => {
  const { commandId } = command.signature;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stream = await store.read(streamId);
    const known = answerOf(decider.event, stream, commandId);
    if (known) return known;
    const state = stream.map((stored) => parsed(decider.event, stored)).reduce(decider.evolve, decider.initial);
    const decision = decider.decide(command, state);
    if (!decision.accepted) return decision;
    const { events } = decision;
    if (events.length === 0) throw invalidEvent(`${command.type} on ${streamId} was accepted without an event`);
    const appended = await store.append({ streamId, expectedVersion: stream.length, commandId, events });
    // A duplicate here was appended by a racing twin: the next round answers from its events.
    if (appended.outcome === 'appended')
      return { accepted: true, version: appended.version, position: appended.position, events, repeated: false };
  }
  throw new Error(`${streamId} moved on ${ATTEMPTS} times while ${command.type} was decided`);
};
