import { termsOf } from '#domain/case/dates.ts';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened } from '#domain/case/state.ts';
import { nextTimer } from '#domain/case/timers.ts';
import { readAdoptedRows } from '#projections/policy/read-policy.ts';
import type { CommandFacts } from '#schema/case/commands.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { type SealedCommand, type SigningKey, verifySealed } from '#store/command-signature.ts';
import type { Appended, EventStore } from '#store/event-store.ts';
import { currentOf } from './append-to-stream.ts';
import { forgedCommand, orGiveUp } from './errors.ts';
import { readCase } from './load-stream.ts';
import { timerCommand } from './timer-command.ts';

export type TimerFiring = {
  readonly streamId: string;
  readonly expectedVersion: number;
  /** A command received at or after the timer's instant proves that it has come; its seal is checked. */
  readonly witness: SealedCommand | null;
};

/** `moved`: the stream is not at the expected version. `notDue`: the clock of the processes has not come to it. */
export type TimerFired =
  | ({ readonly outcome: 'fired'; readonly events: readonly Signed<CaseEvent>[] } & Pick<
      Appended,
      'version' | 'position'
    >)
  | { readonly outcome: 'moved' }
  | { readonly outcome: 'notDue'; readonly now: Instant; readonly at?: Instant }
  | { readonly outcome: 'refused'; readonly code: string };

export type TimerDeps = {
  readonly store: EventStore;
  readonly keys: readonly SigningKey[];
  /** The clock port of all processes; the workflow's own time is that of the Temporal server. */
  readonly now: () => Instant;
};

const momentOf = (deps: TimerDeps, { streamId, witness }: TimerFiring): Instant => {
  const now = deps.now();
  if (witness === null) return now;
  if (!verifySealed(deps.keys, streamId, witness)) throw forgedCommand();
  const { receivedAt } = witness.command.signature;
  return receivedAt > now ? receivedAt : now;
};

/** Its timer goes by the dates that the witness was received under, else by those of now. */
const factsOf = async (
  { store }: TimerDeps,
  witness: SealedCommand | null,
  province: string,
): Promise<CommandFacts> => {
  const adopted = witness ? witness.command.facts.adopted : await readAdoptedRows(store, province);
  return adopted === undefined ? {} : { adopted };
};

const lapse = async (deps: TimerDeps, firing: TimerFiring, state: CaseState): Promise<TimerFired> => {
  const { streamId, expectedVersion } = firing;
  if (state.status === 'NotOpened') return { outcome: 'refused', code: 'NoTimer' };
  const receivedAt = momentOf(deps, firing);
  const facts = await factsOf(deps, firing.witness, state.facts.province);
  const timer = nextTimer(state, termsOf({ facts }));
  if (timer === null) return { outcome: 'refused', code: 'NoTimer' };
  if (receivedAt < timer.at) return { outcome: 'notDue', now: receivedAt, at: timer.at };
  const command = timerCommand(timer, { streamId, receivedAt, demonstration: state.demonstration, facts });
  const decision = decideCase(command, state);
  if (!decision.accepted) return { outcome: 'refused', code: decision.refusal.code };
  const { events } = decision;
  const { commandId } = command.signature;
  const current = currentOf(events.reduce(evolveCase, state), termsOf(command));
  const appended = await orGiveUp(deps.store.append({ streamId, expectedVersion, commandId, events, ...current }));
  const { outcome, version, position } = appended;
  return outcome === 'appended' ? { outcome: 'fired', version, position, events } : { outcome: 'moved' };
};

/**
 * Local activity: the case's own timer. Nothing that the caller says is believed: the stream is read and folded here,
 * and timer, command and events come from that fold, so Temporal's port cannot make a case lapse before its time.
 */
export const createFireTimer =
  (deps: TimerDeps) =>
  async (firing: TimerFiring): Promise<TimerFired> => {
    const stream = await readCase(deps.store, firing.streamId);
    if (stream.length !== firing.expectedVersion) return { outcome: 'moved' };
    return lapse(deps, firing, stream.reduce(evolveCase, notOpened));
  };
