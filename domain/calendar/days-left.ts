import type { Instant, PlainDate } from '#schema/ids.ts';
import { dateOf } from './instant.ts';
import { addDays } from './plain-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingDaysBetween } from './working-days.ts';

/** The last day on which a duty due before that exclusive instant is done in time. */
export const lastGoodDay = (before: Instant): PlainDate => dateOf(new Date(Date.parse(before) - 1).toISOString());

/** Working days from today to the last good day, both counted; once it has passed, how many were lost, as a negative. */
export const workingDaysLeft = (before: Instant, now: Instant, calendar: WorkingCalendar): number => {
  const [today, end] = [dateOf(now), addDays(lastGoodDay(before), 1)];
  return today < end
    ? workingDaysBetween(calendar, today, end)
    : 0 - workingDaysBetween(calendar, end, addDays(today, 1));
};
