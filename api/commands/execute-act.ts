import type { Message, Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { execute, type StreamDecider } from '#store/execute.ts';
import { problem, refused } from '../problem/fault.ts';
import type { Refusal } from '../problem/refusal-status.ts';
import { capacities, chooseActor } from './candidates.ts';
import { assertFresh, type Known, knownAnswer } from './known-answer.ts';
import { type Act, commandIdFor, signatureFor } from './signature.ts';

type StreamAct<C extends Message, E extends Message, S, R extends Refusal> = {
  readonly act: Act;
  readonly command: C;
  readonly office: OfficeId | undefined;
  readonly expectedVersion: number | undefined;
  readonly decider: StreamDecider<C, E, S, R>;
};

const fold = <E extends Message, S>(
  { evolve, initial, event }: Pick<StreamDecider<never, E, S, never>, 'evolve' | 'initial' | 'event'>,
  stream: Awaited<ReturnType<EventStore['read']>>,
): S =>
  stream
    .map(({ type, data, signature }): Signed<E> => ({ ...event.parse({ type, data }), signature }))
    .reduce(evolve, initial);

/** One act on a stream that `execute` writes: the same rules of office, key and version as on a case. */
export const executeAct = async <C extends Message, E extends Message, S, R extends Refusal>(
  store: EventStore,
  { act, command, office, expectedVersion, decider }: StreamAct<C, E, S, R>,
): Promise<Known> => {
  const stream = await store.read(act.streamId);
  const actors = capacities(act, office);
  const ids = actors.map((actor) => commandIdFor(act, actor));
  const known = knownAnswer(stream, ids, act.requestHash);
  if (known) return known;
  assertFresh(stream, expectedVersion);
  const state = fold(decider, stream);
  const signed = (actor: (typeof actors)[number]): Signed<C> => ({ ...command, signature: signatureFor(act, actor) });
  const actor = chooseActor(actors, (each) => {
    const decision = decider.decide(signed(each), state);
    return decision.accepted ? null : decision.refusal;
  });
  const executed = await execute(store, decider, act.streamId, signed(actor));
  if (!executed.accepted) throw refused(executed.refusal);
  const { version, position, events } = executed;
  if (events.some(({ signature }) => signature.requestHash !== act.requestHash)) throw problem('IdempotencyKeyReused');
  return { version, position, events: events.map(({ type }) => type) };
};
