import { planOfDay } from '#activities/sweep/plan-of-day.ts';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { issuePage } from '#store/notices.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { finishSweep, startSweep } from '#store/sweeps.ts';
import type { TestSystem } from '../system.ts';

const SHIPPED = { calendar: vietnamCalendar, tables: DEADLINES };

const sweepOn = async (db: Pool, today: string, after: string): Promise<void> => {
  const at = `${today}T01:00:00.000Z`;
  const sweep = { province: '56', day: today };
  await startSweep(db, { ...sweep, at, now: at });
  let issued = 0;
  for (const { issue } of await planOfDay(db, SHIPPED, '56', { after, today, at }))
    if (issue !== null) issued += (await issuePage(db, issue, { after: '', limit: 1000, day: today })).issued;
  await finishSweep(db, { ...sweep, coversTo: today, now: `${today}T01:03:00.000Z` }, { issued, superseded: 0 });
};

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
