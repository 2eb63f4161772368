import type { SizeLimit, SizeTable } from '#domain/policy/enterprise-size.ts';
import type { EnterpriseFacts } from '#schema/unit.ts';

/** Yes, no, or not to be told from what is known. */
type Answer = boolean | null;
export type AmountField = 'revenue' | 'capital';

const within = (amount: number | null, limit: number): Answer => (amount === null ? null : amount <= limit);
/** One yes is enough; a no needs both; else it depends on what is missing. */
const either = (a: Answer, b: Answer): Answer => {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
};

const fits = (facts: EnterpriseFacts, limit: SizeLimit): Answer =>
  facts.insuredStaff > limit.staff
    ? false
    : either(within(facts.revenue, limit.revenue), within(facts.capital, limit.capital));

export type EnterpriseClass =
  | { readonly known: true; readonly smallOrMicro: true; readonly size: 'MICRO' | 'SMALL' | null }
  | { readonly known: true; readonly smallOrMicro: false; readonly size: 'MEDIUM' | 'LARGE' | null }
  | { readonly known: false; readonly missing: readonly AmountField[] };

const named = <Size>(fitsSmaller: Answer, smaller: Size, larger: Size): Size | null => {
  if (fitsSmaller === null) return null;
  return fitsSmaller ? smaller : larger;
};

/**
 * N80 Art. 5 on facts that may be incomplete. Whether it is small or micro can be certain while the exact size is not
 * (`size: null`): an amount is asked for only when the answer hangs on it.
 */
export const classOf = (facts: EnterpriseFacts, sizes: SizeTable): EnterpriseClass => {
  const { micro, small, medium } = sizes[facts.sector];
  const smallOrMicro = fits(facts, small);
  if (smallOrMicro === null) {
    const amounts = ['revenue', 'capital'] as const;
    return { known: false, missing: amounts.filter((field) => facts[field] === null) };
  }
  return smallOrMicro
    ? { known: true, smallOrMicro, size: named(fits(facts, micro), 'MICRO', 'SMALL') }
    : { known: true, smallOrMicro, size: named(fits(facts, medium), 'MEDIUM', 'LARGE') };
};
