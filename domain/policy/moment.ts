import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { Signature } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { policyAt } from './policy-at.ts';
import { lateEntry } from './time-limits.ts';

type InFuture = { readonly code: 'OccurredInFuture'; readonly legalBasis: null; readonly receivedAt: Instant };
type EnteredLate = {
  readonly code: 'LateEntryGroundRequired';
  readonly legalBasis: null;
  readonly workingDays: number;
};
export type MomentRefusal = InFuture | EnteredLate;

/** `vn.56.22366` → 56; the country itself has no rows of its own province. */
const provinceOf = (area: string): string => area.slice(3, 5);

/** Nothing is entered before it happened. */
export const inFuture = ({ occurredAt, receivedAt }: Pick<Signature, 'occurredAt' | 'receivedAt'>): InFuture | null =>
  occurredAt > receivedAt ? { code: 'OccurredInFuture', legalBasis: null, receivedAt } : null;

/**
 * Entering a past act more than 10 working days late needs a ground (D); a timer records a legal instant.
 * `effect`: the instant from which the act counts, where that is another than when it was done.
 */
export function enteredLate(
  signature: Signature,
  area: string,
  calendar: WorkingCalendar,
  effect = signature.occurredAt,
): EnteredLate | null {
  const { actor, occurredAt, receivedAt, lateEntryGround } = signature;
  if (actor.role === 'SYSTEM' || lateEntryGround !== null) return null;
  const since = effect < occurredAt ? effect : occurredAt;
  const policy = policyAt(since, provinceOf(area));
  const { needsGround, workingDays } = lateEntry(calendar, policy, since, receivedAt);
  return needsGround ? { code: 'LateEntryGroundRequired', legalBasis: null, workingDays } : null;
}

/** Why an act may not be entered now, by its own time alone. */
export const untimely = (
  signature: Signature,
  area: string,
  {
    effect,
    calendar = vietnamCalendar,
  }: { readonly effect?: Instant | undefined; readonly calendar?: WorkingCalendar } = {},
): MomentRefusal | null => inFuture(signature) ?? enteredLate(signature, area, calendar, effect);
