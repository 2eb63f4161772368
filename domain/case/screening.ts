import { caseDates } from '#domain/policy/case-dates.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { registrationWindowCloses } from '#domain/policy/time-limits.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { Instant } from '#schema/ids.ts';
import type { UnitFacts } from '#schema/unit.ts';

export type RegistrationWindow = {
  readonly windowCloses: Instant | null;
  readonly missedGround: 'FOUNDED_AFTER_Q1' | 'ENTERED_LATE' | null;
  readonly countsInDenominator: boolean;
};
type Opening = { readonly year: number; readonly occurredAt: Instant; readonly receivedAt: Instant };

/** Opened before 1 April in law, whenever typed: the unit may register. Later: missed, outside the "100 %" (D). */
export function registrationWindow(
  { year, occurredAt, receivedAt }: Opening,
  { province }: UnitFacts,
  ground: RegistrationWindow['missedGround'],
  { calendar, tables }: PolicyTables,
): RegistrationWindow {
  const { registrationBefore } = caseDates(year, province, tables);
  if (occurredAt >= registrationBefore) {
    return { windowCloses: null, missedGround: ground ?? 'ENTERED_LATE', countsInDenominator: false };
  }
  const policy = policyAt(occurredAt, province);
  const windowCloses = registrationWindowCloses(calendar, policy, registrationBefore, receivedAt);
  return { windowCloses, missedGround: null, countsInDenominator: true };
}
