import type { PlainDate } from '#schema/ids.ts';
import { yearOf } from './plain-date.ts';

/** One day that differs from the plain week, with the notice or law it rests on. */
export type CalendarDay = {
  readonly date: PlainDate;
  readonly kind: 'HOLIDAY' | 'DAY_IN_LIEU' | 'SWAPPED_WORKDAY';
  readonly name: string;
  readonly source: string;
  /** `false`: announced or proposed only; kept and shown, but it does not count until adopted. */
  readonly verified: boolean;
};

/** How much of a year is known; what is not known falls back to the plain week, visibly. */
export type Coverage = 'COMPLETE' | 'FIXED_DATES_ONLY' | 'NONE';

export type WorkingCalendar = {
  readonly days: ReadonlyMap<PlainDate, CalendarDay>;
  readonly unconfirmed: readonly CalendarDay[];
  readonly coverage: ReadonlyMap<number, Coverage>;
};

/** A later row of the same date replaces an earlier one: that is how an adopted day changes a shipped one. */
export const workingCalendar = (
  rows: readonly CalendarDay[],
  coverage: ReadonlyMap<number, Coverage>,
): WorkingCalendar => {
  const days = new Map(rows.filter((row) => row.verified).map((row) => [row.date, row]));
  return { days, unconfirmed: rows.filter((row) => !row.verified && !days.has(row.date)), coverage };
};

export const coverageOf = (calendar: WorkingCalendar, year: number): Coverage => calendar.coverage.get(year) ?? 'NONE';

export type Uncertainty =
  | { readonly why: 'YEAR_NOT_COMPLETE'; readonly year: number; readonly coverage: Coverage }
  | { readonly why: 'DAY_UNCONFIRMED'; readonly day: CalendarDay };

/** Why a plan between two dates may still change; empty when it may not. The end is exclusive. */
export const mayChange = (
  calendar: WorkingCalendar,
  from: PlainDate,
  toExclusive: PlainDate,
): readonly Uncertainty[] => {
  if (toExclusive <= from) return [];
  const years = Array.from({ length: yearOf(toExclusive) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n);
  const incomplete = years
    .map((year) => ({ why: 'YEAR_NOT_COMPLETE', year, coverage: coverageOf(calendar, year) }) as const)
    .filter(({ year, coverage }) => coverage !== 'COMPLETE' && toExclusive > `${year}-01-01`);
  const unconfirmed = calendar.unconfirmed
    .filter((day) => day.date >= from && day.date < toExclusive)
    .map((day) => ({ why: 'DAY_UNCONFIRMED', day }) as const);
  return [...incomplete, ...unconfirmed];
};
