import { performance } from 'node:perf_hooks';
import type { FastifyBaseLogger } from 'fastify';
import { type NoticePlace, noticeHorizon } from '#store/notice-feed.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import type { Names } from '../names.ts';
import { problem } from '../problem/fault.ts';
import { catchUp } from './catch-up.ts';
import { heartbeatText, openEventStream, retryText } from './event-stream.ts';
import { assertRoom, type Member } from './members.ts';
import { playHeartbeat, playRound } from './round.ts';

export type HubDeps = Pick<ApiDeps, 'db' | 'store' | 'clock'>;
export type Pace = { readonly pollMs: number; readonly heartbeatMs: number };
const PACE: Pace = { pollMs: 2000, heartbeatMs: 15_000 };

export type Joining = {
  readonly signedIn: SignedIn;
  readonly names: Names;
  readonly lastEventId: string | undefined;
};
export type NoticeHub = {
  /** Opens a stream; what goes wrong before it begins is thrown as a problem. */
  readonly join: (asked: Joining) => Promise<Member['stream']>;
  readonly close: () => void;
};

type Hub = {
  readonly deps: HubDeps;
  readonly log: FastifyBaseLogger;
  readonly pace: Pace;
  readonly members: Set<Member>;
  /** Those that wait for their turn to join count as streams too. */
  readonly joining: Set<SignedIn>;
  /** Where the next look begins; null: nobody listens. */
  place: NoticePlace | null;
  beatAt: number;
  timer: NodeJS.Timeout | undefined;
  closed: boolean;
};

/** Looks and joins go one after another: whoever joins between two looks misses nothing, and nothing comes twice. */
const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};
type InTurn = ReturnType<typeof createTurns>;

const look = async (hub: Hub): Promise<boolean> => {
  if (hub.place === null) return false;
  const { next, more } = await playRound(hub.deps, hub.members, hub.place);
  hub.place = next;
  const at = performance.now();
  if (at - hub.beatAt < hub.pace.heartbeatMs) return more;
  hub.beatAt = at;
  await playHeartbeat(hub.deps, [...hub.members], next, at);
  return more;
};

/** A look that failed is taken again from the same place: while PostgreSQL is away the streams stay. */
const tick = async (hub: Hub, inTurn: InTurn): Promise<void> => {
  const more = await inTurn(() => look(hub)).catch((error: unknown) => {
    hub.log.warn({ err: error }, 'The notices could not be read; the streams wait');
    return false;
  });
  keepLooking(hub, inTurn, more ? 0 : hub.pace.pollMs);
};

const keepLooking = (hub: Hub, inTurn: InTurn, delay: number): void => {
  clearTimeout(hub.timer);
  hub.timer = undefined;
  if (hub.members.size === 0) hub.place = null;
  else hub.timer = setTimeout(() => void tick(hub, inTurn), delay);
};

const leave = (hub: Hub, member: Member): void => {
  hub.members.delete(member);
  if (hub.members.size > 0) return;
  clearTimeout(hub.timer);
  hub.timer = undefined;
  hub.place = null;
};

const admit = async (hub: Hub, inTurn: InTurn, { signedIn, names, lastEventId }: Joining): Promise<Member> => {
  const { deps } = hub;
  const place = hub.place ?? (await noticeHorizon(deps.db));
  const stream = openEventStream();
  const member: Member = { stream, names, signedIn, readAt: performance.now(), after: place };
  stream.body.once('close', () => leave(hub, member));
  stream.send(retryText(Math.random()));
  if (lastEventId !== undefined) await catchUp(deps, member, lastEventId, deps.clock());
  stream.send(heartbeatText(member.after));
  if (hub.closed || stream.body.destroyed) throw problem('StreamsFull', { headers: { 'retry-after': '5' } });
  hub.place ??= place;
  hub.members.add(member);
  if (hub.timer === undefined) keepLooking(hub, inTurn, hub.pace.pollMs);
  return member;
};

const listening = ({ members, joining }: Hub): readonly SignedIn[] => [
  ...[...members].map(({ signedIn }) => signedIn),
  ...joining,
];

/** One look at the notices every two seconds, from the first stream of this process to its last, for all of them. */
export const createNoticeHub = (deps: HubDeps, log: FastifyBaseLogger, pace: Pace = PACE): NoticeHub => {
  const hub: Hub = {
    ...{ deps, log, pace, members: new Set<Member>(), joining: new Set<SignedIn>() },
    ...{ place: null, beatAt: performance.now(), timer: undefined, closed: false },
  };
  const inTurn = createTurns();
  return {
    join: async (asked) => {
      assertRoom(listening(hub), asked.signedIn);
      hub.joining.add(asked.signedIn);
      try {
        return (await inTurn(() => admit(hub, inTurn, asked))).stream;
      } finally {
        hub.joining.delete(asked.signedIn);
      }
    },
    close: () => {
      hub.closed = true;
      for (const { stream } of hub.members) stream.end();
    },
  };
};
