import { VIETNAM_COVERAGE, VIETNAM_DAYS } from './vietnam-days.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/** The calendar as shipped; days adopted in the system come as further rows to `workingCalendar`. */
export const vietnamCalendar: WorkingCalendar = workingCalendar(VIETNAM_DAYS, VIETNAM_COVERAGE);
