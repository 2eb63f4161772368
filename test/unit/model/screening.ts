import type { EnterpriseFacts, UnitFacts } from '#schema/unit.ts';

const BN = 1_000_000_000;
/** Small or smaller (N80 Art. 5): staff and, of revenue or capital, at least one not above its limit. */
const SMALL = {
  AGRICULTURE: { staff: 100, revenue: 50 * BN, capital: 20 * BN },
  INDUSTRY_CONSTRUCTION: { staff: 100, revenue: 50 * BN, capital: 20 * BN },
  TRADE_SERVICES: { staff: 50, revenue: 100 * BN, capital: 50 * BN },
} as const;
const OUT_OF_SCOPE_LEVELS: readonly string[] = ['CRECHE', 'PRESCHOOL', 'PRIMARY'];

export type Screened = 'inScope' | 'outOfScope' | 'unknown';

const sized = ({ sector, insuredStaff, revenue, capital }: EnterpriseFacts): Screened => {
  const limit = SMALL[sector];
  if (insuredStaff > limit.staff) return 'inScope';
  if (revenue !== null && revenue <= limit.revenue) return 'outOfScope';
  if (capital !== null && capital <= limit.capital) return 'outOfScope';
  return revenue === null || capital === null ? 'unknown' : 'inScope';
};

/** C124 Art. 1.2b: armed forces, small and micro enterprises, primary schools and below are out of scope. */
export const screen = (facts: UnitFacts): Screened => {
  if (facts.armedForces) return 'outOfScope';
  if (facts.type === 'ENTERPRISE') return facts.enterprise ? sized(facts.enterprise) : 'unknown';
  if (facts.type === 'EDUCATION') {
    return facts.schoolLevels.some((level) => !OUT_OF_SCOPE_LEVELS.includes(level)) ? 'inScope' : 'outOfScope';
  }
  return 'inScope';
};
