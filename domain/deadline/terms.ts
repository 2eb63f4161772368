import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { type DeadlineTables, deadlineOf } from '#domain/policy/deadline-dates.ts';
import { DEADLINES, type DeadlineId, type DeadlineRow } from '#domain/policy/deadlines.ts';

const isDeadline = (id: string): id is DeadlineId => Object.hasOwn(DEADLINES, id);

/** Working days and dates as they hold for one province. */
export type Terms = { readonly calendar: WorkingCalendar; readonly tables: DeadlineTables };

/** The row that an obligation of that year and province rests on; null: no such deadline is known. */
export const rowOf = (
  tables: DeadlineTables,
  { deadline, year, province }: { readonly deadline: string; readonly year: number; readonly province: string },
): DeadlineRow | null =>
  isDeadline(deadline) ? (deadlineOf(deadline, year, province, tables)?.row ?? tables[deadline][0]) : null;
