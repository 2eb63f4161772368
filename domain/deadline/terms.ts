import { deadlineOf } from '#domain/policy/deadline-dates.ts';
import { DEADLINES, type DeadlineId, type DeadlineRow } from '#domain/policy/deadlines.ts';

const isDeadline = (id: string): id is DeadlineId => Object.hasOwn(DEADLINES, id);

/** The row that an obligation of that year and province rests on; null: no such deadline is known. */
export const rowOf = (deadline: string, year: number, province: string): DeadlineRow | null =>
  isDeadline(deadline) ? (deadlineOf(deadline, year, province)?.row ?? DEADLINES[deadline][0]) : null;
