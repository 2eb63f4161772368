import { setTimeout as sleep } from 'node:timers/promises';
import type { OwingFilters } from '#projections/case-current/overdue.ts';
import { liveGeneration } from '#projections/generations.ts';
import { readLag } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';
import { problem } from '../problem/fault.ts';

const PATIENCE_MS = 1000;
const STEP_MS = 25;

/**
 * Waits until a read model has seen every event that is settled now, so that people find what they have just entered.
 * After a second it gives up waiting: an older answer is better than none, and /readyz tells of the lag. One that no
 * worker has made yet is `StoreUnavailable`.
 */
export const untilFollowed = async (db: Queryable, projection: string): Promise<void> => {
  let made = false;
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const live = await liveGeneration(db, projection);
    made = live !== undefined;
    if (live !== undefined && (await readLag(db, live)).events === 0) return;
    await sleep(STEP_MS);
  }
  if (!made) throw problem('StoreUnavailable', { headers: { 'retry-after': '2' } });
};

/** Filters by what is owed are answered from the read model of duties; other lists need not wait for it. */
export const untilOwingKnown = async ({ db }: { readonly db: Queryable }, filters: OwingFilters): Promise<void> => {
  if (filters.obligation !== undefined || filters.overdue !== undefined) await untilFollowed(db, 'obligation');
};
