import type { MessageValue } from './format.ts';
import type { Language } from './language.ts';
import { termOf } from './terms.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const OFFSET_MS = 7 * 3_600_000;

/** `09:30 ngày 20/11/2025`, in Vietnam (UTC+7 all year). */
const readableInstant = (instant: string, language: Language): string => {
  const local = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  const time = local.slice(11, 16);
  const date = readableDate(local.slice(0, 10));
  return language === 'vi' ? `${time} ngày ${date}` : `${time} on ${date}`;
};

const readableDate = (date: string): string => date.replace(DATE, '$3/$2/$1');

const readableText = (text: string, language: Language): string => {
  if (INSTANT.test(text)) return readableInstant(text, language);
  if (DATE.test(text)) return readableDate(text);
  return termOf(text, language);
};

const readable = (value: unknown, language: Language): MessageValue => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return readableText(value, language);
  if (Array.isArray(value)) return value.map((item) => String(readable(item, language))).join(', ');
  return value === null || value === undefined ? 'none' : JSON.stringify(value);
};

/**
 * Facts of a refusal as values of its message: codes by their names, instants and dates as people write them.
 * Nothing is the word `none`, for the message to select on. A list comes twice, joined and, as `<name>Count`, by its length.
 */
export const readableFacts = (
  facts: Readonly<Record<string, unknown>>,
  language: Language,
): Readonly<Record<string, MessageValue>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]): [string, MessageValue][] => [
      [name, readable(value, language)],
      ...(Array.isArray(value) ? [[`${name}Count`, value.length] satisfies [string, MessageValue]] : []),
    ]),
  );
