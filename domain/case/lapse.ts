import { later } from '#domain/calendar/instant.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { datesOf } from './dates.ts';
import type { OpenedCase } from './state.ts';

/**
 * When the registration lapses, and the instant that is then recorded. A row that was adopted after the opening and gives
 * the unit more time moves the window; one that gives it less does not: it was told the longer one (D).
 */
export function lapseOf(state: OpenedCase, terms: PolicyTables): OpenedCase['lapse'] {
  const { lapse } = state;
  if (lapse?.cause !== 'WINDOW') return lapse;
  const at = later(lapse.at, datesOf(state, terms).registrationBefore);
  return { ...lapse, at, occurredAt: at };
}
