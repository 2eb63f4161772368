import { dateOf } from '#domain/calendar/instant.ts';

/** Noon in Vietnam on a date of a year. */
export const noon = (year: number, monthDay: string): string => `${year}-${monthDay}T05:00:00.000Z`;

const vietnamDate = (now: Date): string => dateOf(now.toISOString());

/** The latest year whose 15 November has passed: all its steps are lawful today. */
export const finishedYear = (now: Date): number => {
  const date = vietnamDate(now);
  const year = Number(date.slice(0, 4));
  return date.slice(5) > '11-15' ? year : year - 1;
};

/** From 1 October to 15 November the current year's case can be proposed but not yet decided. */
export const openYear = (now: Date): number | null => {
  const monthDay = vietnamDate(now).slice(5);
  return monthDay >= '10-01' && monthDay <= '11-15' ? Number(vietnamDate(now).slice(0, 4)) : null;
};

/** The wished instant, or now when it still lies ahead: an act is never entered before it happened. */
export const notAhead = (wished: string, now: Date): string =>
  wished < now.toISOString() ? wished : now.toISOString();

/** Instants between two, in order, the last one before `until`: the current year's steps all fit between them. */
export const spaced = (from: string, until: Date, steps: number): readonly string[] => {
  const start = Date.parse(from);
  const gap = Math.max(1, Math.floor((until.valueOf() - start) / (steps + 1)));
  return Array.from({ length: steps }, (_, i) => new Date(start + gap * (i + 1)).toISOString());
};
