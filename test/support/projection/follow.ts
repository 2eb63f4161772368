import { setTimeout as sleep } from 'node:timers/promises';
import type { Projection } from '#projections/projection.ts';
import { catchUp, lagOf, type ProjectorDeps } from '#projections/projector.ts';
import { readFeed, readLag } from '#store/feed.ts';
import { inTransaction, type Pool } from '#store/pool.ts';

export const projectorDeps = (pool: Pool): ProjectorDeps => ({
  db: pool,
  inTransaction: (work) => inTransaction(pool, work),
  readFeed,
  readLag,
});

/** Until nothing is left unread; another database of the server may hold the feed back for a while. */
export const follow = async (pool: Pool, projection: Projection): Promise<void> => {
  const deps = projectorDeps(pool);
  await catchUp(deps, projection);
  while ((await lagOf(deps, projection))?.events !== 0) {
    await sleep(10);
    await catchUp(deps, projection);
  }
};
