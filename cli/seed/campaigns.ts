import type { Client } from '@temporalio/client';
import { type MailTerms, queueDay } from '#activities/mail/queue-digests.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { exclusiveInstant } from '#domain/calendar/statutory-year.ts';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { stepsOf } from '#domain/deadline/due-steps.ts';
import { sweepOf } from '#domain/deadline/plan.ts';
import { deadlinesOf } from '#domain/policy/deadline-dates.ts';
import type { Queryable } from '#store/pool.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';
import { PROVINCE } from './communes.ts';
import type { Seeding } from './context.ts';

const AUGUST = { month: 8, day: 1 };

/** Days since August on which any step of the year falls: before 5 September and 25 October, and beside them. */
const sweepsOf = (year: number, now: string): readonly string[] => {
  const days = deadlinesOf(year, PROVINCE).flatMap(({ legal, row }) =>
    stepsOf(vietnamCalendar, dateOf(legal), row.value).map(({ on }) => on),
  );
  const from = exclusiveInstant(year, AUGUST);
  return [...new Set(days)]
    .map(sweepOf)
    .filter((at) => at >= from && at < now)
    .sort();
};

/** What the latest sweep told goes out today by mail; a past day's would mail nobody. What was met since is left out (D). */
const mailLatest = async (db: Queryable, terms: MailTerms, now: string): Promise<void> => {
  const text = 'select max(day)::text as day from shell.notice where province = $1';
  const { rows } = await db.query<{ readonly day: string | null }>({ text, values: [PROVINCE] });
  const day = rows[0]?.day;
  if (day) await queueDay(db, terms, { province: PROVINCE, day, now, calendar: vietnamCalendar });
};

/** Runs the sweeps that would have run, each as of its own day, in their order. */
export const runCampaigns = async (
  { now, progress }: Pick<Seeding, 'now' | 'progress'>,
  { temporal, db, mail }: { readonly temporal: Client; readonly db: Queryable; readonly mail: MailTerms },
  year: number,
): Promise<void> => {
  const sweeps = sweepsOf(year, now.toISOString());
  for (const [n, at] of sweeps.entries()) {
    await temporal.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: `demonstration-sweep-${at}`,
      taskQueue: TASK_QUEUE,
      args: [at],
    });
    progress(`Năm ${year}: nhắc hạn`, n + 1, sweeps.length);
  }
  await mailLatest(db, mail, now.toISOString());
};
