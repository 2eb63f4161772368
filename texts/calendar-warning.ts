import type { Coverage } from '#domain/calendar/working-calendar.ts';
import { formatMessage } from './format.ts';
import type { Language } from './language.ts';

type Known = { readonly year: number; readonly coverage: Coverage; readonly unconfirmed: number };

const OF_YEAR: Readonly<Record<Language, Readonly<Record<Coverage, string | null>>>> = {
  vi: {
    COMPLETE: null,
    FIXED_DATES_ONLY:
      'Lịch năm {year} mới có các ngày lễ cố định; Tết và các ngày hoán đổi chưa công bố. Ngày chưa biết tính theo tuần thường.',
    NONE: 'Chưa có lịch nghỉ của năm {year}; mọi ngày đều tính theo tuần thường.',
  },
  en: {
    COMPLETE: null,
    FIXED_DATES_ONLY:
      'Of {year} only the fixed holidays are known; Tết and swapped days are not announced. What is unknown counts as a plain week.',
    NONE: 'No holidays of {year} are known yet; every day counts as in a plain week.',
  },
};
const UNCONFIRMED: Readonly<Record<Language, string>> = {
  vi: '{count, plural, other {{count} ngày mới là dự kiến, chưa tính cho đến khi được áp dụng.}}',
  en: '{count, plural, one {One day is only announced and does not count until it is adopted.} other {{count} days are only announced and do not count until they are adopted.}}',
};

/** What an officer must know before he relies on the working days of a year; `null`: nothing. */
export const calendarWarning = ({ year, coverage, unconfirmed }: Known, language: Language): string | null => {
  const ofYear = OF_YEAR[language][coverage];
  const texts = [
    ...(ofYear === null ? [] : [formatMessage(language, ofYear, { year: String(year) })]),
    ...(unconfirmed === 0 ? [] : [formatMessage(language, UNCONFIRMED[language], { count: unconfirmed })]),
  ];
  return texts.length === 0 ? null : texts.join(' ');
};
