import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const parsed = new Map<string, IntlMessageFormat>();

export type MessageValue = string | number | boolean;

/** An ICU message in one language. Each text is parsed once. */
export const formatMessage = (
  language: Language,
  text: string,
  values: Readonly<Record<string, MessageValue>> = {},
): string => {
  const key = `${language}:${text}`;
  const message = parsed.get(key) ?? new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
  parsed.set(key, message);
  return String(message.format({ ...values }));
};
