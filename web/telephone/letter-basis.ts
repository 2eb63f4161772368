import { legalBasisText } from '#texts/legal-basis.ts';
import { basisOf } from '../plan/basis.ts';

type Source = Parameters<typeof basisOf>[0];

/** What a letter may cite: documents. What is our own rule (D) is for our pages, not for a letter to others. */
export const letterBasis = (source: Source | undefined): string | null => {
  const basis = source === undefined ? null : basisOf(source);
  if (basis === null) return null;
  const cited = legalBasisText(basis, 'vi')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.includes('(D)'));
  return cited.length === 0 ? null : cited.join('; ');
};
