import type { PlainDate } from '#schema/ids.ts';
import type { CaseRefusal } from './refusal.ts';

/** A return names a date to mend by; once the latest lawful one has passed there is none, and it says so. */
export const fixDateInvalid = (due: PlainDate, earliest: PlainDate, latest: PlainDate): CaseRefusal | null => {
  const refused = { code: 'FixDateInvalid', legalBasis: null, earliest } as const;
  if (latest < earliest) return { ...refused, latest: null };
  return due < earliest || due > latest ? { ...refused, latest } : null;
};
