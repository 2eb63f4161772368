import { parseDate, parseMoment, plainDateOf } from '../time/local-time.ts';
import type { Absence } from './use-absences.ts';

const DAY = 86_400_000;

/** `from` and `until` of an absence, as it is typed: first and last day away. `undefined`: a day is missing or wrong. */
export const spanOf = (first: string, last: string): Pick<Absence, 'from' | 'until'> | undefined => {
  const [from, lastDay] = [parseMoment(parseDate(first) === undefined ? '' : first), parseMoment(last)];
  if (from === undefined || lastDay === undefined || parseDate(last) === undefined || lastDay < from) return undefined;
  return { from, until: new Date(Date.parse(lastDay) + DAY).toISOString() };
};

export type AbsenceState = 'ahead' | 'now' | 'over';

export const stateOf = ({ from, until }: Pick<Absence, 'from' | 'until'>, now: number): AbsenceState => {
  if (now < Date.parse(from)) return 'ahead';
  return now < Date.parse(until) ? 'now' : 'over';
};

/** Back from today on; an absence that has not begun never was. */
export const backToday = ({ from }: Pick<Absence, 'from'>, now: number): string => {
  const today = parseMoment(plainDateOf(new Date(now).toISOString()).split('-').reverse().join('/')) ?? from;
  return today < from ? from : today;
};
