import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, isAtLeast, isLessThan, isMoreThan } from '#domain/policy/fractions.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const SEVENTY = of(70, 100);
const fractions = fc.record({ numerator: fc.nat(), denominator: fc.integer({ min: 1 }) });

describe('a ratio', () => {
  it.each([
    [16, 25, false],
    [17, 25, false],
    [18, 25, true],
    [7, 10, true],
    [69, 99, false],
    [70, 100, true],
    [0, 3, false],
  ])('of %i of %i is "từ 70% trở lên": %s', (numerator, denominator, expected) => {
    expect(isAtLeast(of(numerator, denominator), SEVENTY)).toBe(expected);
  });

  it('that equals the bound is not "trên" and not "dưới" it', () => {
    expect(isMoreThan(of(9, 10), of(90, 100))).toBe(false);
    expect(isLessThan(of(9, 10), of(90, 100))).toBe(false);
    expect(isMoreThan(of(91, 100), of(9, 10))).toBe(true);
    expect(isLessThan(of(89, 100), of(9, 10))).toBe(true);
  });

  it('is compared exactly where floating point would round', () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(compareFractions(of(big - 1, big), of(big - 2, big - 1))).toBe(1);
    expect((big - 1) / big === (big - 2) / (big - 1)).toBe(true);
  });

  it('is neither more nor less than itself written larger', () => {
    const small = fc.record({ numerator: fc.nat(10_000), denominator: fc.integer({ min: 1, max: 10_000 }) });
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 1000 }), ({ numerator, denominator }, times) => {
        const larger = { numerator: numerator * times, denominator: denominator * times };
        return compareFractions({ numerator, denominator }, larger) === 0;
      }),
    );
  });

  it('is less than another exactly when the other is more', () => {
    fc.assert(fc.property(fractions, fractions, (a, b) => isLessThan(a, b) === isMoreThan(b, a)));
  });
});
