import { type MonthDay, plainDate } from '#domain/calendar/plain-date.ts';
import { exclusiveInstant } from '#domain/calendar/statutory-year.ts';
import type { Instant } from '#schema/ids.ts';
import { DEADLINES, type DeadlineId, type DeadlineRow } from './deadlines.ts';
import { isValidOn, nearestRow, type PolicyRows } from './rows.ts';

export type DeadlineTables = { readonly [Id in DeadlineId]: PolicyRows<DeadlineRow> };

/** A duty of one year: the legal instant and ours; equal where we set no earlier one. Both exclusive. */
export type Deadline = {
  readonly id: DeadlineId;
  readonly legal: Instant;
  readonly internal: Instant;
  readonly row: DeadlineRow;
};

const dated = (row: DeadlineRow, year: number, before: MonthDay): Deadline => {
  const at = (date: MonthDay) => exclusiveInstant(year + row.value.yearsAfter, date);
  return { id: row.id, legal: at(before), internal: at(row.value.internalBefore ?? before), row };
};

/** A row counts in a cycle year when it is for that year and in force on its own date of it. */
const holdsIn =
  (cycle: number) =>
  (row: DeadlineRow): boolean => {
    const { before, yearsAfter, year } = row.value;
    return before !== null && (year ?? cycle) === cycle && isValidOn(row, plainDate(cycle + yearsAfter, before));
  };

/** The duty in that year and province; `null` where no row sets one (FIX has no date of its own). */
export const deadlineOf = (
  id: DeadlineId,
  year: number,
  province: string,
  tables: DeadlineTables = DEADLINES,
): Deadline | null => {
  const row = nearestRow(tables[id], province, holdsIn(year));
  return row?.value.before ? dated(row, year, row.value.before) : null;
};

export const isDeadlineId = (id: string): id is DeadlineId => Object.hasOwn(DEADLINES, id);
export const DEADLINE_IDS = Object.keys(DEADLINES).filter(isDeadlineId);

/** Every dated duty of a year in a province, earliest first. */
export const deadlinesOf = (year: number, province: string, tables: DeadlineTables = DEADLINES): readonly Deadline[] =>
  DEADLINE_IDS.flatMap((id) => deadlineOf(id, year, province, tables) ?? []).sort((a, b) =>
    a.legal.localeCompare(b.legal),
  );
