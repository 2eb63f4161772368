import { createPool, type Pool } from '#store/pool.ts';
import { sweepByHand } from '../sweep-by-hand.ts';
import type { TestSystem } from '../system.ts';

const sweepOn = (db: Pool, today: string, after: string) => sweepByHand(db, today, after, `${today}T01:03:00.000Z`);

/**
 * Notices as the sweeps of three days leave them, without their workflow: the last reminder before 25 October, word to
 * the superior offices on the first working day after it, and three days before the decisions.
 */
export const sweepSomeDays = async ({ database }: TestSystem): Promise<void> => {
  const db = createPool({ url: database.appUrl, applicationName: 'spec', onError: () => undefined });
  try {
    await sweepOn(db, '2026-10-23', '2026-10-22');
    await sweepOn(db, '2026-10-26', '2026-10-25');
    await sweepOn(db, '2026-11-17', '2026-11-16');
  } finally {
    await db.end();
  }
};
