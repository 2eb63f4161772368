import { registrationWindowCloses } from '#domain/policy/time-limits.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import { policyOf, termsOf } from './dates.ts';
import type { CaseRefusal } from './refusal.ts';
import type { OpenedCase } from './state.ts';

/** A date outside the range that is lawful; `latest` null: no lawful one is left. */
export const dateOutside = (
  due: PlainDate,
  earliest: PlainDate,
  latest: PlainDate,
): { readonly earliest: PlainDate; readonly latest: PlainDate | null } | null => {
  if (latest < earliest) return { earliest, latest: null };
  return due < earliest || due > latest ? { earliest, latest } : null;
};

/** A return names a date to mend by; once the latest lawful one has passed there is none, and it says so. */
export const fixDateInvalid = (due: PlainDate, earliest: PlainDate, latest: PlainDate): CaseRefusal | null => {
  const outside = dateOutside(due, earliest, latest);
  return outside && { code: 'FixDateInvalid', legalBasis: null, ...outside };
};

/** When the timer fires: at the date itself, or ten working days after one that had passed when it was typed (D). */
export function lapsesAfter(
  fixBy: Instant,
  command: Pick<SignedCommand, 'facts' | 'signature'>,
  state: OpenedCase,
): Instant {
  const { occurredAt, receivedAt } = command.signature;
  return receivedAt < fixBy
    ? fixBy
    : registrationWindowCloses(termsOf(command).calendar, policyOf(state, occurredAt), fixBy, receivedAt);
}
