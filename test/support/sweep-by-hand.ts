import { planOfDay } from '#activities/sweep/plan-of-day.ts';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { issuePage } from '#store/notices.ts';
import type { Pool } from '#store/pool.ts';
import { finishSweep, startSweep } from '#store/sweeps.ts';

const SHIPPED = { calendar: vietnamCalendar, tables: DEADLINES };

/** What the sweep of a day leaves in the notices of Khánh Hòa, without its workflow; it ends at `finished`, or at once. */
export const sweepByHand = async (db: Pool, today: string, after: string, finished?: string): Promise<void> => {
  const at = `${today}T01:00:00.000Z`;
  const sweep = { province: '56', day: today };
  await startSweep(db, { ...sweep, at, now: at });
  let issued = 0;
  for (const { issue } of await planOfDay(db, SHIPPED, '56', { after, today, at }))
    if (issue !== null) issued += (await issuePage(db, issue, { after: '', limit: 1000, day: today })).issued;
  await finishSweep(db, { ...sweep, coversTo: today, now: finished ?? at }, { issued, superseded: 0 });
};
