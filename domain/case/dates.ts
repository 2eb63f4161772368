import { type CaseDates, caseDates } from '#domain/policy/case-dates.ts';
import { type PolicyInForce, policyAt } from '#domain/policy/policy-at.ts';
import type { Instant } from '#schema/ids.ts';
import type { OpenedCase } from './state.ts';

/** The legal dates of the case's own year and province. */
export const datesOf = (state: OpenedCase): CaseDates => caseDates(state.year, state.facts.province);

/** Flags and limits in force when the act happened in law. */
export const policyOf = (state: OpenedCase, at: Instant): PolicyInForce => policyAt(at, state.facts.province);
