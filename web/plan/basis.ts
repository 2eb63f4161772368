import { legalBasisText } from '#texts/legal-basis.ts';
import type { PlanItem } from '../api/contract.ts';
import type { Translator } from '../i18n/translator.ts';

type Source = Pick<PlanItem, 'legalBasis' | 'design'>;

/** The paragraph; `null` where the row is our own rule (D) and cites nothing, only why the date is what it is. */
export const basisOf = ({ legalBasis, design }: Source): string | null =>
  design && /^D[:§]/.test(legalBasis) ? null : legalBasis;

/** An own rule says so, once: where the words of its source do not. */
export const needsDesignNote = (source: Source, language: Translator['language']): boolean => {
  const basis = basisOf(source);
  return source.design && basis !== null && !legalBasisText(basis, language).includes('(D)');
};
