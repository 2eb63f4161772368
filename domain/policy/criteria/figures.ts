import type { Figure, Fraction, Verdict } from '#schema/case/parts.ts';
import { isAtLeast, isMoreThan } from '../fractions.ts';
import type { CriterionTest } from './criterion.ts';

/** What figures alone say. A finding may differ, with a reason: an exception, a document that is worth nothing. */
export type FiguresSay = 'MET' | 'NOT_MET' | 'NOTHING';

const WHOLE: Fraction = { numerator: 1, denominator: 1 };
const metWhen = (met: boolean): FiguresSay => (met ? 'MET' : 'NOT_MET');

/** More than the whole cannot be right, so it supports nothing: MET then needs a reason. */
const ratioSays = (ratio: Fraction, bound: Fraction): FiguresSay =>
  metWhen(isAtLeast(ratio, bound) && !isMoreThan(ratio, WHOLE));

const countSays = (test: CriterionTest, counted: number): FiguresSay => {
  switch (test.type) {
    case 'DOC':
      return metWhen(counted >= test.documents);
    case 'COUNT':
      return metWhen(counted >= test.atLeast);
    case 'ZERO':
      return metWhen(counted === 0);
    case 'RATIO':
    case 'SYSTEM':
    case 'FINDING':
      return 'NOTHING';
  }
};

export const figuresSay = (test: CriterionTest, figure: Figure | null): FiguresSay => {
  if (figure === null) return 'NOTHING';
  if ('count' in figure) return countSays(test, figure.count);
  return test.type === 'RATIO' ? ratioSays(figure.ratio, test.atLeast) : 'NOTHING';
};

/** Whether a verdict stands against its own figures (`FindingContradictsFigures` unless a reason is given). */
export const contradictsFigures = (test: CriterionTest, figure: Figure | null, verdict: Verdict): boolean => {
  const says = figuresSay(test, figure);
  return verdict !== 'NOT_APPLICABLE' && says !== 'NOTHING' && says !== verdict;
};
