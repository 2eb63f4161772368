import { VIETNAM_COVERAGE, VIETNAM_DAYS } from './vietnam-days.ts';
import { type CalendarDay, type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/**
 * The shipped calendar with days adopted in the system, the later row of a date before the earlier one, and the years
 * of which every day is entered.
 */
export const calendarWith = (adopted: readonly CalendarDay[], complete: readonly number[] = []): WorkingCalendar =>
  workingCalendar(
    [...VIETNAM_DAYS, ...adopted],
    new Map([...VIETNAM_COVERAGE, ...complete.map((year) => [year, 'COMPLETE'] as const)]),
  );

/** The calendar as shipped. */
export const vietnamCalendar: WorkingCalendar = calendarWith([]);
