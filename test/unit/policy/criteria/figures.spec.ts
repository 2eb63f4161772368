import { describe, expect, it } from 'vitest';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import { finding } from '#domain/policy/criteria/criterion.ts';
import { contradictsFigures, type FiguresSay, figuresSay } from '#domain/policy/criteria/figures.ts';
import type { Figure } from '#schema/case/parts.ts';

const set = criteriaSet({ CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' }, 'AGENCY') ?? [];
const testOf = (code: string) => set.find((each) => each.code === code)?.test ?? finding;
const ratio = (numerator: number, denominator: number) => ({ ratio: { numerator, denominator } });

type Row = readonly [code: string, figure: Figure | null, says: FiguresSay, why: string];
const rows: readonly Row[] = [
  ['CQ1.5', ratio(40, 40), 'MET', 'all were briefed'],
  ['CQ1.5', ratio(39, 40), 'NOT_MET', 'one was not'],
  ['CQ1.5', ratio(41, 40), 'NOT_MET', 'more than the whole supports nothing'],
  ['CQ5', ratio(16, 25), 'NOT_MET', '64 %'],
  ['CQ5', ratio(18, 25), 'MET', '72 %'],
  ['CQ5', ratio(7, 10), 'MET', 'exactly 70 %'],
  ['CQ1.6', { count: 1 }, 'MET', 'one model'],
  ['CQ1.6', { count: 0 }, 'NOT_MET', 'no model'],
  ['CQ1.4', { count: 6 }, 'MET', 'all six kinds of rules'],
  ['CQ1.4', { count: 5 }, 'NOT_MET', 'one kind missing'],
  ['CQ3.h', { count: 0 }, 'MET', 'nobody fined or disciplined'],
  ['CQ3.h', { count: 1 }, 'NOT_MET', 'one was'],
  ['CQ3.đ', { count: 1 }, 'NOT_MET', 'force majeure is a reason, no figure'],
  ['CQ2', { count: 3 }, 'NOTHING', 'a finding has no measure'],
  ['CQ1.3', { count: 1 }, 'NOTHING', 'the system knows the registration itself'],
  ['CQ5', { count: 18 }, 'NOTHING', 'a count where a ratio is asked'],
  ['CQ1.6', ratio(1, 1), 'NOTHING', 'a ratio where a count is asked'],
  ['CQ5', null, 'NOTHING', 'no figure given'],
];

describe('figures', () => {
  it.each(rows)('of %s, %j, say %s: %s', (code, figure, expected) => {
    expect(figuresSay(testOf(code), figure)).toBe(expected);
  });
});

describe('a verdict', () => {
  it('contradicts figures that say the opposite, either way', () => {
    expect(contradictsFigures(testOf('CQ5'), ratio(16, 25), 'MET')).toBe(true);
    expect(contradictsFigures(testOf('CQ5'), ratio(18, 25), 'NOT_MET')).toBe(true);
  });

  it('stands with figures that agree, that are silent, or that do not apply', () => {
    expect(contradictsFigures(testOf('CQ5'), ratio(18, 25), 'MET')).toBe(false);
    expect(contradictsFigures(testOf('CQ2'), null, 'NOT_MET')).toBe(false);
    expect(contradictsFigures(testOf('CQ5'), ratio(16, 25), 'NOT_APPLICABLE')).toBe(false);
  });
});
