import type { CaseView } from '../api/contract.ts';

type Figure = NonNullable<NonNullable<CaseView['dossier']>['answers'][number]['figure']>;

/** Ratios are shown as they were given: numerator and denominator, never rounded (BR20). */
export const figureText = (figure: Figure): string =>
  'count' in figure ? String(figure.count) : `${figure.ratio.numerator}/${figure.ratio.denominator}`;
