import { setTimeout as sleep } from 'node:timers/promises';
import { liveGeneration } from '#projections/generations.ts';
import { readLag } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';

const PATIENCE_MS = 1000;
const STEP_MS = 25;

/**
 * Waits until a read model has seen every event that is settled now, so that people find what they have just entered.
 * After a second it gives up waiting: an older answer is better than none, and /readyz tells of the lag.
 */
export const untilFollowed = async (db: Queryable, projection: string): Promise<void> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const live = await liveGeneration(db, projection);
    if (live !== undefined && (await readLag(db, live)).events === 0) return;
    await sleep(STEP_MS);
  }
};
