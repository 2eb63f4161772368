import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, type TakenDigest, takeDigests } from '#store/mail-outbox.ts';
import { type DeliverDeps, deliver } from './deliver.ts';
import type { Sent } from './send.ts';

export type RelayOptions = {
  /** Ends the relay: what is in flight is finished, nothing more is taken. */
  readonly signal: AbortSignal;
  /** How many are in flight at most: one slow recipient holds one of them. */
  readonly connections: number;
  /** Waits; ends early with the signal. */
  readonly idle: (milliseconds: number) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** The server itself is away; told once each time it goes. */
  readonly onAway: (answer: string) => void;
};

/** Longer than a mail takes that is given up: only one who was killed lets its lease end. */
const LEASE_MS = 120_000;
const IDLE_MS = 1000;
const AWAY_MS = 15_000;
/** What is in flight at the end may still be answered for so long; then its connection is closed, and it waits. */
const PARTING_MS = 5000;

type State = { readonly inFlight: Set<Promise<void>>; awaySince: number };

const channelsOf = ({ mail, sms }: DeliverDeps): readonly Channel[] => [
  ...(mail ? (['mail'] as const) : []),
  ...(sms ? (['sms'] as const) : []),
];

/** A server that failed for all its connections twice over is away; one answer of it, and it is there. */
const note = (state: State, sent: Sent | null, { connections, onAway }: RelayOptions): void => {
  if (sent === null) return;
  state.awaySince = sent.outcome === 'waits' && sent.away ? state.awaySince + 1 : 0;
  if (state.awaySince === 2 * connections) onAway(sent.answer);
};

const start = (deps: DeliverDeps, state: State, digest: TakenDigest, options: RelayOptions): void => {
  const work = deliver(deps, digest)
    .then((sent) => note(state, sent, options))
    .catch(options.onError) // its lease ends, and it is tried again
    .finally(() => state.inFlight.delete(work));
  state.inFlight.add(work);
};

const take = async (deps: DeliverDeps, limit: number): Promise<readonly TakenDigest[]> => {
  const now = deps.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  return takeDigests(deps.db, { now, until, channels: channelsOf(deps), limit });
};

/** One round: as many as there is room for. Answers how long to wait before the next one. */
const round = async (deps: DeliverDeps, state: State, options: RelayOptions): Promise<number> => {
  const away = state.awaySince >= 2 * options.connections;
  const room = (away ? 1 : options.connections) - state.inFlight.size;
  const taken = room > 0 ? await take(deps, room) : [];
  for (const digest of taken) start(deps, state, digest, options);
  if (away) return AWAY_MS;
  return taken.length === 0 && state.inFlight.size === 0 ? IDLE_MS : 0;
};

/**
 * Sends the digests that are due, until the signal. A kill loses nothing: a digest in flight is taken again when its
 * lease has ended, under the same Message-ID. A database that is away is waited for; nothing here ends the worker.
 */
export const runRelay = async (deps: DeliverDeps, options: RelayOptions): Promise<void> => {
  const state: State = { inFlight: new Set(), awaySince: 0 };
  while (!options.signal.aborted && channelsOf(deps).length > 0) {
    const wait = await round(deps, state, options).catch((error: unknown) => {
      options.onError(error);
      return IDLE_MS;
    });
    // Room comes with the first that is done; what becomes due meanwhile is looked for every second.
    await Promise.race([options.idle(wait === 0 ? IDLE_MS : wait), ...(wait === 0 ? state.inFlight : [])]);
  }
  await Promise.race([Promise.all(state.inFlight), sleep(PARTING_MS, undefined, { ref: false })]);
  for (const sender of [deps.mail, deps.sms]) sender?.close();
  await Promise.all(state.inFlight);
};
