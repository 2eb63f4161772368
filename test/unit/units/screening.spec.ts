import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { C124_SCREENING } from '#domain/policy/screening-rules.ts';
import { type ScreeningFacts, screen } from '#domain/units/screening.ts';
import type { EnterpriseFacts } from '#schema/unit.ts';

const BN = 1_000_000_000;
const policy = { screening: C124_SCREENING };
const unit = (facts: Partial<ScreeningFacts> = {}): ScreeningFacts => ({
  type: 'AGENCY',
  level: 'COMMUNE',
  commune: '22366',
  armedForces: false,
  schoolLevels: [],
  enterprise: null,
  ...facts,
});
const enterprise = (
  sector: EnterpriseFacts['sector'],
  insuredStaff: number,
  revenue: number | null,
  capital: number | null,
) => unit({ type: 'ENTERPRISE', enterprise: { sector, insuredStaff, revenue, capital } });
const school = (...schoolLevels: ScreeningFacts['schoolLevels']) => unit({ type: 'EDUCATION', schoolLevels });

const tooSmall = { eligible: false, ground: 'SMALL_OR_MICRO_ENTERPRISE', paragraph: 'C124 Art. 1.2b; N80 Art. 5' };
const medium = { eligible: true, size: 'MEDIUM' };
const large = { eligible: true, size: 'LARGE' };

describe('an enterprise in agriculture, industry or construction', () => {
  it.each([
    [100, 50 * BN, 999 * BN, tooSmall, 'small: staff and revenue at the limit'],
    [100, 999 * BN, 20 * BN, tooSmall, 'small: staff and capital at the limit, whatever the revenue'],
    [100, 50 * BN + 1, 20 * BN + 1, medium, 'one dong above both'],
    [101, 1, 1, medium, 'one insured above, however little it earns'],
    [200, 200 * BN, 999 * BN, medium, 'medium: staff and revenue at the limit'],
    [200, 999 * BN, 100 * BN, medium, 'medium: staff and capital at the limit'],
    [200, 200 * BN + 1, 100 * BN + 1, large, 'one dong above both medium limits'],
    [201, 1, 1, large, 'one insured above medium'],
    [10, 3 * BN, 3 * BN, tooSmall, 'micro'],
    [0, 0, 0, tooSmall, 'nobody and nothing'],
    [5, 60 * BN, 30 * BN, medium, 'few staff, but above both small limits'],
    [5, 900 * BN, 900 * BN, large, 'few staff, but above all limits'],
  ])('with %i insured, %i revenue, %i capital', (staff, revenue, capital, expected, why) => {
    for (const sector of ['AGRICULTURE', 'INDUSTRY_CONSTRUCTION'] as const)
      expect(screen(enterprise(sector, staff, revenue, capital), policy), why).toEqual(expected);
  });
});

describe('an enterprise in trade and services', () => {
  it.each([
    [50, 100 * BN, 999 * BN, tooSmall, 'small: staff and revenue at the limit'],
    [50, 999 * BN, 50 * BN, tooSmall, 'small: staff and capital at the limit'],
    [50, 100 * BN + 1, 50 * BN + 1, medium, 'one dong above both'],
    [51, 1, 1, medium, 'one insured above'],
    [100, 300 * BN, 999 * BN, medium, 'medium: staff and revenue at the limit'],
    [100, 999 * BN, 100 * BN, medium, 'medium: staff and capital at the limit'],
    [100, 300 * BN + 1, 100 * BN + 1, large, 'one dong above both medium limits'],
    [101, 1, 1, large, 'one insured above medium'],
    [10, 10 * BN, 3 * BN, tooSmall, 'micro'],
  ])('with %i insured, %i revenue, %i capital', (staff, revenue, capital, expected, why) => {
    expect(screen(enterprise('TRADE_SERVICES', staff, revenue, capital), policy), why).toEqual(expected);
  });
});

describe('an enterprise whose amounts are not all known', () => {
  it.each([
    [100, 50 * BN, null, tooSmall, 'revenue alone makes it small'],
    [100, null, 20 * BN, tooSmall, 'capital alone makes it small'],
    [100, 50 * BN + 1, null, { missing: ['enterprise.capital'] }, 'all hangs on the capital'],
    [100, null, 20 * BN + 1, { missing: ['enterprise.revenue'] }, 'all hangs on the revenue'],
    [100, null, null, { missing: ['enterprise.revenue', 'enterprise.capital'] }, 'either may decide'],
    [10, null, null, { missing: ['enterprise.revenue', 'enterprise.capital'] }, 'few staff alone decide nothing'],
    [101, null, null, { eligible: true }, 'staff alone lift it above small, medium or large is open'],
    [201, null, null, large, 'staff alone make it large'],
    [150, 200 * BN, null, medium, 'revenue alone makes it medium'],
    [150, 200 * BN + 1, null, { eligible: true }, 'in scope, medium or large hangs on the capital'],
    [150, null, 100 * BN + 1, { eligible: true }, 'in scope, medium or large hangs on the revenue'],
  ])('with %i insured, %j revenue, %j capital', (staff, revenue, capital, expected, why) => {
    expect(screen(enterprise('INDUSTRY_CONSTRUCTION', staff, revenue, capital), policy), why).toEqual(expected);
  });

  it('is asked for everything when nothing of its size is known', () => {
    expect(screen(unit({ type: 'ENTERPRISE' }), policy)).toEqual({ missing: ['enterprise'] });
  });
});

describe('what is not known', () => {
  const sectors = fc.constantFrom('AGRICULTURE', 'INDUSTRY_CONSTRUCTION', 'TRADE_SERVICES' as const);
  const amounts = fc.integer({ min: 0, max: 400 }).map((billions) => billions * BN);

  it('never changes an answer that was given without it', () => {
    fc.assert(
      fc.property(sectors, fc.integer({ min: 0, max: 300 }), amounts, amounts, (sector, staff, revenue, capital) => {
        const full = screen(enterprise(sector, staff, revenue, capital), policy);
        const partial = [
          screen(enterprise(sector, staff, null, capital), policy),
          screen(enterprise(sector, staff, revenue, null), policy),
          screen(enterprise(sector, staff, null, null), policy),
        ];
        for (const answer of partial) if ('eligible' in answer) expect(full).toMatchObject(answer);
      }),
    );
  });

  it('never takes an enterprise out of scope because it grows', () => {
    fc.assert(
      fc.property(sectors, fc.integer({ min: 0, max: 300 }), amounts, amounts, (sector, staff, revenue, capital) => {
        const now = screen(enterprise(sector, staff, revenue, capital), policy);
        const grown = screen(enterprise(sector, staff + 1, revenue + BN, capital + BN), policy);
        if ('eligible' in now && now.eligible) expect(grown).toMatchObject({ eligible: true });
      }),
    );
  });
});

describe('a school', () => {
  const excluded = { eligible: false, ground: 'PRIMARY_OR_PRESCHOOL', paragraph: 'C124 Art. 1.2b' };

  it.each(['CRECHE', 'PRESCHOOL', 'PRIMARY'] as const)('of %s alone is out of scope', (level) => {
    expect(screen(school(level), policy)).toEqual(excluded);
  });

  it.each([
    'LOWER_SECONDARY',
    'UPPER_SECONDARY',
    'CONTINUING',
    'VOCATIONAL',
    'COLLEGE',
    'UNIVERSITY',
    'OTHER',
  ] as const)('of %s is in scope', (level) => {
    expect(screen(school(level), policy)).toEqual({ eligible: true });
  });

  it('of several excluded levels stays out, and one level in scope brings it in', () => {
    expect(screen(school('CRECHE', 'PRESCHOOL', 'PRIMARY'), policy)).toEqual(excluded);
    expect(screen(school('PRIMARY', 'LOWER_SECONDARY'), policy)).toEqual({ eligible: true });
  });

  it('is asked for its levels, which its name never tells', () => {
    expect(screen(school(), policy)).toEqual({ missing: ['schoolLevels'] });
  });
});

describe('the armed forces', () => {
  const excluded = { eligible: false, ground: 'ARMED_FORCES', paragraph: 'C124 Art. 1.2b' };

  it.each(['AGENCY', 'ENTERPRISE', 'EDUCATION'] as const)(
    'are out of scope as %s, whatever else is unknown',
    (type) => {
      expect(screen(unit({ type, armedForces: true, level: null, commune: null }), policy)).toEqual(excluded);
    },
  );

  it('are not presumed where nobody said so', () => {
    expect(screen(unit({ armedForces: null }), policy)).toEqual({ eligible: true });
  });
});

describe('the place of a unit', () => {
  it('is asked for: its managing level, and its commune when the commune manages it', () => {
    expect(screen(unit({ level: null, commune: null }), policy)).toEqual({ missing: ['level'] });
    expect(screen(unit({ commune: null }), policy)).toEqual({ missing: ['commune'] });
    expect(screen(unit({ level: 'PROVINCE', commune: null }), policy)).toEqual({ eligible: true });
    expect(screen(unit({ level: 'MINISTRY', commune: null }), policy)).toEqual({ eligible: true });
  });

  it('is asked for together with the size', () => {
    const facts = { ...enterprise('TRADE_SERVICES', 50, null, 60 * BN), level: null };
    expect(screen(facts, policy)).toEqual({ missing: ['level', 'enterprise.revenue'] });
  });

  it('is not asked of a unit that the law excludes anyway', () => {
    expect(screen({ ...school('PRIMARY'), level: null }, policy)).toMatchObject({ ground: 'PRIMARY_OR_PRESCHOOL' });
    expect(screen({ ...enterprise('TRADE_SERVICES', 5, 1, null), level: null }, policy)).toEqual(tooSmall);
  });
});
