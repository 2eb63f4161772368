import { type DeadlineTables, deadlineOf, isDeadlineId } from '#domain/policy/deadline-dates.ts';
import type { DeadlineRow } from '#domain/policy/deadlines.ts';

/** The row that an obligation of that year and province rests on; null: no such deadline is known. */
export const rowOf = (
  tables: DeadlineTables,
  { deadline, year, province }: { readonly deadline: string; readonly year: number; readonly province: string },
): DeadlineRow | null =>
  isDeadlineId(deadline) ? (deadlineOf(deadline, year, province, tables)?.row ?? tables[deadline][0]) : null;
