import { type CaseDates, caseDates } from '#domain/policy/case-dates.ts';
import { type PolicyInForce, policyAt } from '#domain/policy/policy-at.ts';
import { type PolicyTables, tablesOf } from '#domain/policy-stream/tables.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Instant } from '#schema/ids.ts';
import type { OpenedCase } from './state.ts';

/** Working days and dates that hold for a command: shipped, and adopted as the server knew them at its receipt. */
export const termsOf = ({ facts }: Pick<SignedCommand, 'facts'>): PolicyTables => tablesOf(facts.adopted);

/** The dates of the case's own year and province; of these four the dossier's alone is ours, and may be extended (D). */
export const datesOf = ({ year, facts, extensions }: OpenedCase, { tables }: PolicyTables): CaseDates => {
  const dates = caseDates(year, facts.province, tables);
  return { ...dates, dossierBefore: extensions.DOSSIER ?? dates.dossierBefore };
};

/** Flags and limits in force when the act happened in law. */
export const policyOf = (state: OpenedCase, at: Instant): PolicyInForce => policyAt(at, state.facts.province);
