import type { SummaryBy } from '#projections/case-current/pending-recognitions.ts';
import { termOf } from '#texts/terms.ts';
import type { Names } from '../names.ts';

const UNKNOWN = { vi: 'Chưa rõ', en: 'Not known' } as const;

/** How a row of a summary is called: the area, or the term of the value. */
export const groupName = (by: SummaryBy, key: string | null, { language, area }: Names): string => {
  if (key === null) return UNKNOWN[language];
  return by === 'commune' || by === 'province' ? area(key) : termOf(key, language);
};
