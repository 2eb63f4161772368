import { parseDate, plainDateText } from '../time/local-time.ts';
import type { Preferences } from './use-preferences.ts';

/** Days without mail as they are typed: the first and the last of them. */
export type QuietDraft = { readonly key: string; readonly first: string; readonly last: string };

const DAY = 86_400_000;
const moved = (plainDate: string, days: number): string =>
  new Date(Date.parse(`${plainDate}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const draftsOf = (quiet: Preferences['quiet']): readonly QuietDraft[] =>
  quiet.map(({ from, until }) => ({ key: from, first: plainDateText(from), last: plainDateText(moved(until, -1)) }));

/** `undefined`: a day is missing, wrong, or the last lies before the first. */
export const quietOf = ({ first, last }: QuietDraft): Preferences['quiet'][number] | undefined => {
  const [from, lastDay] = [parseDate(first), parseDate(last)];
  if (from === undefined || lastDay === undefined || lastDay < from) return undefined;
  return { from, until: moved(lastDay, 1) };
};
