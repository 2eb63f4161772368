import type { Figure } from '#schema/case/parts.ts';
import type { UnitFacts } from '#schema/unit.ts';

type Criterion = {
  readonly code: string;
  readonly ratioHolds?: (numerator: number, denominator: number) => boolean;
  readonly countHolds?: (count: number) => boolean;
};

const everyone = (numerator: number, denominator: number) => numerator === denominator;
const seventyPercent = (numerator: number, denominator: number) => numerator * 10 >= denominator * 7;
const atLeastOne = (count: number) => count >= 1;
const noCase = (count: number) => count === 0;
const plain = (...codes: string[]): Criterion[] => codes.map((code) => ({ code }));

/** C124 Art. 6. */
const CQ: readonly Criterion[] = [
  ...plain('CQ1.1', 'CQ1.2', 'CQ1.3', 'CQ1.4', 'CQ2'),
  ...plain('CQ3.b', 'CQ3.c', 'CQ3.d', 'CQ3.đ', 'CQ3.e', 'CQ3.g', 'CQ3.h', 'CQ4'),
  { code: 'CQ1.5', ratioHolds: everyone },
  { code: 'CQ1.6', countHolds: atLeastOne },
  { code: 'CQ3.a', countHolds: noCase },
  { code: 'CQ5', ratioHolds: seventyPercent },
];
/** C124 Art. 7. */
const GD: readonly Criterion[] = [
  ...plain('GD1.1', 'GD1.2', 'GD1.3', 'GD1.4', 'GD2.1', 'GD2.2', 'GD3', 'GD4', 'GD5'),
  { code: 'GD1.5', ratioHolds: everyone },
  { code: 'GD1.6', countHolds: atLeastOne },
  { code: 'GD6', ratioHolds: seventyPercent },
];

export const criteriaOf = (facts: UnitFacts): readonly Criterion[] => (facts.type === 'EDUCATION' ? GD : CQ);
/** The criterion that only the registration itself can meet (C124 Art. 6.1, 7.1). */
export const registrationCriterion = (facts: UnitFacts): string => (facts.type === 'EDUCATION' ? 'GD1.3' : 'CQ1.3');

/** Whether a figure alone would meet the criterion; `null` when it says nothing. */
export const figureHolds = (facts: UnitFacts, code: string, figure: Figure | null): boolean | null => {
  const criterion = criteriaOf(facts).find((each) => each.code === code);
  if (!figure || !criterion) return null;
  if ('count' in figure) return criterion.countHolds?.(figure.count) ?? null;
  return criterion.ratioHolds?.(figure.ratio.numerator, figure.ratio.denominator) ?? null;
};
