import type { Instant } from '#schema/ids.ts';
import { dateOf, startOfDay } from './instant.ts';
import { type MonthDay, plainDate, yearOf } from './plain-date.ts';

/** A half-open stretch of time: `until` no longer belongs to it. */
export type Period = { readonly from: Instant; readonly until: Instant };

/** "Before that day" in year Y as an exclusive instant; weekends and holidays do not move it (D§4, Q9). */
export const exclusiveInstant = (year: number, date: MonthDay): Instant => startOfDay(plainDate(year, date));

/** C124 Art. 8.2b: from 16 November of the year before to 15 November, both inclusive. */
export const PERIOD_START: MonthDay = { month: 11, day: 16 };

export const referencePeriod = (year: number, start: MonthDay = PERIOD_START): Period => ({
  from: exclusiveInstant(year - 1, start),
  until: exclusiveInstant(year, start),
});

/** The cycle year whose reference period an instant falls in: incidents count by event date (BR10). */
export const cycleYearOf = (instant: Instant, start: MonthDay = PERIOD_START): number => {
  const date = dateOf(instant);
  const year = yearOf(date);
  return date < plainDate(year, start) ? year : year + 1;
};
