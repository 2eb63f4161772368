import type { Instant, PlainDate } from '#schema/ids.ts';
import { dateOf } from './instant.ts';
import { addDays, dayOfWeek, daysBetween } from './plain-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const SATURDAY = 6;
const isWeekday = (date: PlainDate): boolean => dayOfWeek(date) < SATURDAY;

export const isWorkingDay = (calendar: WorkingCalendar, date: PlainDate): boolean => {
  const special = calendar.days.get(date);
  return special ? special.kind === 'SWAPPED_WORKDAY' : isWeekday(date);
};

const step = (calendar: WorkingCalendar, date: PlainDate, by: 1 | -1): PlainDate => {
  const next = addDays(date, by);
  return isWorkingDay(calendar, next) ? next : step(calendar, next, by);
};

/** The n-th working day after the date (before it, when n is negative); the date itself, working or not, for 0. */
export const addWorkingDays = (calendar: WorkingCalendar, date: PlainDate, n: number): PlainDate => {
  const by = n < 0 ? -1 : 1;
  return Array.from({ length: Math.abs(n) }).reduce<PlainDate>((day) => step(calendar, day, by), date);
};

const weekdaysBetween = (from: PlainDate, days: number): number => {
  const rest = Array.from({ length: days % 7 }, (_, n) => addDays(from, n)).filter(isWeekday).length;
  return Math.floor(days / 7) * 5 + rest;
};

/** Working days in [from, toExclusive); 0 when the end is not after the start. Its cost does not grow with the span. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: PlainDate, toExclusive: PlainDate): number => {
  const special = [...calendar.days.keys()].filter((date) => date >= from && date < toExclusive);
  const gained = special.filter((date) => !isWeekday(date) && isWorkingDay(calendar, date)).length;
  const lost = special.filter((date) => isWeekday(date) && !isWorkingDay(calendar, date)).length;
  return weekdaysBetween(from, Math.max(0, daysBetween(from, toExclusive))) + gained - lost;
};

/** A step of a ladder moves earlier off a non-working day (lifecycle §5). */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: PlainDate): PlainDate =>
  isWorkingDay(calendar, date) ? date : step(calendar, date, -1);

/** Day 1 of an escalation is the first working day on or after the exclusive date (lifecycle §5). */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: PlainDate): PlainDate =>
  isWorkingDay(calendar, date) ? date : step(calendar, date, 1);

/** How many working days after its own day an act was received: same day 0, next working day 1. */
export const workingDaysLate = (calendar: WorkingCalendar, occurredAt: Instant, receivedAt: Instant): number =>
  workingDaysBetween(calendar, addDays(dateOf(occurredAt), 1), addDays(dateOf(receivedAt), 1));
