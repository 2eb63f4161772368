import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { DAYS_OFF } from './adopted-rows.ts';
import { nextDay } from './legal-dates.ts';
import { remembered } from './remembered.ts';

const Rows = z.array(z.object({ date: z.iso.date(), kind: z.string(), verified: z.string() }));
const file = new URL('../../../data/vn-holidays.csv', import.meta.url);
const known = new Map(
  Rows.parse(parse(readFileSync(file), { columns: true }))
    .filter((row) => row.verified === 'true')
    .map((row) => [row.date, row.kind] as const),
);

const shipped = remembered((date: string): boolean => {
  const kind = known.get(date);
  if (kind !== undefined) return kind === 'SWAPPED_WORKDAY';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
});

/** `adopted`: the province has its own days off too. */
export const isWorkingDay = (date: string, adopted = false): boolean =>
  shipped(date) && !(adopted && DAYS_OFF.includes(date));

/** Working days after `from`, up to and with `until`. */
export const workingDaysAfter = (from: string, until: string, adopted = false): number => {
  let count = 0;
  for (let date = nextDay(from); date <= until; date = nextDay(date)) if (isWorkingDay(date, adopted)) count += 1;
  return count;
};

export const addWorkingDays = (from: string, days: number, adopted = false): string => {
  let date = from;
  for (let left = days; left > 0; ) {
    date = nextDay(date);
    if (isWorkingDay(date, adopted)) left -= 1;
  }
  return date;
};
