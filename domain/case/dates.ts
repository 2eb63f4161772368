import { type CaseDates, caseDates } from '#domain/policy/case-dates.ts';
import { type PolicyInForce, policyAt } from '#domain/policy/policy-at.ts';
import type { Instant } from '#schema/ids.ts';
import type { OpenedCase } from './state.ts';

/** The dates of the case's own year and province; of these four the dossier's alone is ours, and may be extended (D). */
export const datesOf = ({ year, facts, extensions }: OpenedCase): CaseDates => {
  const dates = caseDates(year, facts.province);
  return { ...dates, dossierBefore: extensions.DOSSIER ?? dates.dossierBefore };
};

/** Flags and limits in force when the act happened in law. */
export const policyOf = (state: OpenedCase, at: Instant): PolicyInForce => policyAt(at, state.facts.province);
