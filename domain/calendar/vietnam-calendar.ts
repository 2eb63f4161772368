import { VIETNAM_COVERAGE, VIETNAM_DAYS } from './vietnam-days.ts';
import { type CalendarDay, type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/** The shipped calendar with days adopted in the system, the later row of a date before the earlier one. */
export const calendarWith = (adopted: readonly CalendarDay[]): WorkingCalendar =>
  workingCalendar([...VIETNAM_DAYS, ...adopted], VIETNAM_COVERAGE);

/** The calendar as shipped. */
export const vietnamCalendar: WorkingCalendar = calendarWith([]);
