import type { Fraction } from '#schema/case/parts.ts';

/** -1, 0 or 1, by cross-multiplication in whole numbers: never rounded (BR20). Denominators are positive. */
export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** "từ … trở lên": the bound itself is enough. */
export const isAtLeast = (value: Fraction, bound: Fraction): boolean => compareFractions(value, bound) >= 0;
/** "trên": the bound itself is not enough. */
export const isMoreThan = (value: Fraction, bound: Fraction): boolean => compareFractions(value, bound) > 0;
/** "dưới": the bound itself is too much. */
export const isLessThan = (value: Fraction, bound: Fraction): boolean => compareFractions(value, bound) < 0;
