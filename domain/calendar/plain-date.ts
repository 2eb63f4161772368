import type { PlainDate } from '#schema/ids.ts';

const DAY_MS = 86_400_000;
const midnightUtc = (date: PlainDate): number => Date.parse(`${date}T00:00:00.000Z`);
const two = (n: number): string => String(n).padStart(2, '0');

/** A day of every year, e.g. 15 November: how the law writes its dates. */
export type MonthDay = { readonly month: number; readonly day: number };

export const plainDate = (year: number, { month, day }: MonthDay): PlainDate => `${year}-${two(month)}-${two(day)}`;
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(midnightUtc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Calendar days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (midnightUtc(to) - midnightUtc(from)) / DAY_MS;

/** ISO day of the week: 1 Monday … 7 Sunday. */
export const dayOfWeek = (date: PlainDate): number => new Date(midnightUtc(date)).getUTCDay() || 7;
