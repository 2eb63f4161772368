import type { EnterpriseFacts } from '#schema/unit.ts';

/** insured staff ≤ staff **and** (revenue ≤ revenue **or** capital ≤ capital); amounts in VND. */
export type SizeLimit = { readonly staff: number; readonly revenue: number; readonly capital: number };
export type SizeLimits = { readonly micro: SizeLimit; readonly small: SizeLimit; readonly medium: SizeLimit };
export type SizeTable = Readonly<Record<EnterpriseFacts['sector'], SizeLimits>>;

const BILLION = 1_000_000_000;
const limit = (staff: number, revenue: number, capital: number): SizeLimit => ({
  staff,
  revenue: revenue * BILLION,
  capital: capital * BILLION,
});

const production: SizeLimits = { micro: limit(10, 3, 3), small: limit(100, 50, 20), medium: limit(200, 200, 100) };
const trade: SizeLimits = { micro: limit(10, 10, 3), small: limit(50, 100, 50), medium: limit(100, 300, 100) };

/** N80 Art. 5. C124 names no size decree: that this one decides is our reading (D§3). */
export const N80_SIZES: SizeTable = {
  AGRICULTURE: production,
  INDUSTRY_CONSTRUCTION: production,
  TRADE_SERVICES: trade,
};
