import { describe, expect, it } from 'vitest';
import { N80_SIZES } from '#domain/policy/enterprise-size.ts';
import { classOf } from '#domain/units/enterprise-class.ts';

const BN = 1_000_000_000;
const of = (
  sector: 'AGRICULTURE' | 'TRADE_SERVICES',
  insuredStaff: number,
  revenue: number | null,
  capital: number | null,
) => classOf({ sector, insuredStaff, revenue, capital }, N80_SIZES);
const out = (size: 'MICRO' | 'SMALL' | null) => ({ known: true, smallOrMicro: true, size });

describe('the size of an enterprise that is out of scope', () => {
  it('is micro up to 10 insured and 3 billion of either in agriculture (N80 Art. 5)', () => {
    expect(of('AGRICULTURE', 10, 3 * BN, 99 * BN)).toEqual(out('MICRO'));
    expect(of('AGRICULTURE', 10, 99 * BN, 3 * BN)).toEqual(out('MICRO'));
    expect(of('AGRICULTURE', 10, 3 * BN + 1, 3 * BN + 1)).toEqual(out('SMALL'));
    expect(of('AGRICULTURE', 11, 1, 1)).toEqual(out('SMALL'));
  });

  it('is micro up to 10 insured and 10 billion of revenue or 3 of capital in trade and services', () => {
    expect(of('TRADE_SERVICES', 10, 10 * BN, 99 * BN)).toEqual(out('MICRO'));
    expect(of('TRADE_SERVICES', 10, 99 * BN, 3 * BN)).toEqual(out('MICRO'));
    expect(of('TRADE_SERVICES', 10, 10 * BN + 1, 3 * BN + 1)).toEqual(out('SMALL'));
    expect(of('TRADE_SERVICES', 11, 1, 1)).toEqual(out('SMALL'));
  });

  it('is open between micro and small when one amount is missing, though it is out of scope for certain', () => {
    expect(of('AGRICULTURE', 10, 50 * BN, null)).toEqual(out(null));
    expect(of('AGRICULTURE', 11, 50 * BN, null)).toEqual(out('SMALL'));
  });
});
