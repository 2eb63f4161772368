import type { CaseView } from '../api/contract.ts';
import type { Draft } from './draft.ts';

type Answer = NonNullable<CaseView['dossier']>['answers'][number];

/** A stored figure as the form holds it: which form, and its numbers as text. */
export const figureDraft = (figure: Answer['figure'] | undefined): Draft => {
  if (figure === undefined || figure === null) return null;
  if ('count' in figure) return { variant: 'count', value: { count: String(figure.count) } };
  const { numerator, denominator } = figure.ratio;
  return {
    variant: 'ratio',
    value: { ratio: { numerator: String(numerator), denominator: String(denominator) } },
  };
};
