import type { Checkpoint, FeedBatch, Lag } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';
import {
  createGeneration,
  type Generation,
  goLive,
  liveGeneration,
  lockGeneration,
  moveCheckpoint,
  tableNames,
} from './generations.ts';
import type { Projection } from './projection.ts';

/** What the projector is given by the process that runs it. */
export type ProjectorDeps = {
  readonly db: Queryable;
  readonly inTransaction: <T>(work: (client: Queryable) => Promise<T>) => Promise<T>;
  readonly readFeed: (db: Queryable, after: Checkpoint, limit?: number) => Promise<FeedBatch>;
  readonly readLag: (db: Queryable, after: Checkpoint) => Promise<Lag>;
};

const BATCH = 5000;

/** Both parts count: positions alone are not in the order of the feed. */
export const notAfter = (event: Checkpoint, end: Checkpoint): boolean =>
  BigInt(event.xid) === BigInt(end.xid)
    ? BigInt(event.position) <= BigInt(end.position)
    : BigInt(event.xid) < BigInt(end.xid);

export type Applied = { readonly read: number; readonly checkpoint: Checkpoint };

/** Applies one batch to a locked generation and moves its checkpoint; with `end`, nothing beyond it. */
export const applyBatch = async (
  deps: ProjectorDeps,
  client: Queryable,
  projection: Projection,
  generation: Generation,
  end?: Checkpoint,
): Promise<Applied> => {
  const batch = await deps.readFeed(client, generation, BATCH);
  const events = end ? batch.events.filter((event) => notAfter(event, end)) : batch.events;
  const last = events.at(-1);
  if (!last) return { read: 0, checkpoint: generation };
  const own = events.filter(({ type }) => projection.handles.includes(type));
  if (own.length > 0) await projection.fold(own, client, tableNames(generation.version));
  const checkpoint = { xid: last.xid, position: last.position };
  await moveCheckpoint(client, generation, checkpoint);
  return { read: events.length, checkpoint };
};

/** One batch in one transaction: rows and checkpoint together, so a crash repeats nothing and loses nothing. */
export const advance = (deps: ProjectorDeps, projection: Projection, version: number): Promise<Applied> =>
  deps.inTransaction(async (client) => {
    const generation = await lockGeneration(client, projection.name, version);
    if (!generation) throw new Error(`${projection.name} has no generation ${version}`);
    return applyBatch(deps, client, projection, generation);
  });

/** The live generation that this fold fills; makes it when the projection is new. Throws when the fold has changed. */
export const ensureLive = (deps: ProjectorDeps, projection: Projection): Promise<Generation> =>
  deps.inTransaction(async (client) => {
    await client.query({
      text: 'select pg_advisory_xact_lock(hashtext($1))',
      values: [`projection ${projection.name}`],
    });
    const live = await liveGeneration(client, projection.name);
    if (!live) {
      const fresh = await createGeneration(client, projection);
      await goLive(client, projection, fresh);
      return fresh;
    }
    if (live.fold !== projection.version)
      throw new Error(
        `${projection.name} holds version ${live.fold}, this program has ${projection.version}: run \`npm run cli -- rebuild ${projection.name}\`.`,
      );
    return live;
  });

/** Brings one generation to the end of what is settled; answers how many events were read. */
export const catchUpGeneration = async (deps: ProjectorDeps, projection: Projection, from: Generation) => {
  let total = 0;
  let checkpoint: Checkpoint = from;
  for (;;) {
    // A look without a lock first: an idle projector writes nothing.
    if ((await deps.readFeed(deps.db, checkpoint, 1)).events.length === 0) return total;
    const applied = await advance(deps, projection, from.version);
    total += applied.read;
    checkpoint = applied.checkpoint;
    if (applied.read < BATCH) return total;
  }
};

/** Makes the projection when it is new, and reads until nothing settled is left. */
export const catchUp = async (deps: ProjectorDeps, projection: Projection): Promise<number> => {
  const live = await liveGeneration(deps.db, projection.name);
  const current = live?.fold === projection.version ? live : await ensureLive(deps, projection);
  return catchUpGeneration(deps, projection, current);
};

export const lagOf = async (deps: ProjectorDeps, projection: Projection): Promise<Lag | undefined> => {
  const live = await liveGeneration(deps.db, projection.name);
  return live && deps.readLag(deps.db, live);
};

export type ProjectorLoop = {
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  readonly idle: (milliseconds: number) => Promise<void>;
  /** A failing projection is reported and tried again; it never holds the others back. */
  readonly onError: (projection: string, error: unknown) => void;
};

const IDLE_MS = 100;
const FAILED_MS = 2000;

const round = async (deps: ProjectorDeps, projection: Projection, loop: ProjectorLoop): Promise<number> => {
  try {
    return (await catchUp(deps, projection)) > 0 ? 0 : IDLE_MS;
  } catch (error) {
    loop.onError(projection.name, error);
    return FAILED_MS;
  }
};

/** Follows the feed for all projections side by side until the signal; the batch in hand is finished. */
export const runProjector = async (deps: ProjectorDeps, loop: ProjectorLoop): Promise<void> => {
  const follow = async (projection: Projection): Promise<void> => {
    while (!loop.signal.aborted) {
      const pause = await round(deps, projection, loop);
      if (pause > 0 && !loop.signal.aborted) await loop.idle(pause);
    }
  };
  await Promise.all(loop.projections.map(follow));
};
