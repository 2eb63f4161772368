import { addDays } from '#domain/calendar/plain-date.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '#domain/calendar/working-days.ts';
import type { PlainDate } from '#schema/ids.ts';

/** One day on which a debtor is reminded. `daysBefore` is the nearest step that falls on it, `merged` all of them. */
export type Reminder = {
  readonly on: PlainDate;
  readonly daysBefore: number;
  readonly merged: readonly number[];
};

/**
 * The reminders before an exclusive date, earliest first: days count back from it, a step on a non-working day moves
 * earlier, steps that fall on one day become one, which names the nearest (lifecycle §5).
 */
export const ladderOf = (
  calendar: WorkingCalendar,
  before: PlainDate,
  ladder: readonly number[],
): readonly Reminder[] => {
  const byDay = Map.groupBy(ladder, (days) => workingDayOnOrBefore(calendar, addDays(before, -days)));
  return [...byDay]
    .map(([on, merged]) => ({ on, daysBefore: Math.min(...merged), merged }))
    .sort((a, b) => a.on.localeCompare(b.on));
};

/** One day on which the superior office is told of what is late; the n-th working day on or after the exclusive date. */
export type Escalation = { readonly on: PlainDate; readonly workingDay: number };

export const escalationsOf = (
  calendar: WorkingCalendar,
  before: PlainDate,
  days: readonly number[],
): readonly Escalation[] => {
  const first = workingDayOnOrAfter(calendar, before);
  return days.map((workingDay) => ({ on: addWorkingDays(calendar, first, workingDay - 1), workingDay }));
};
