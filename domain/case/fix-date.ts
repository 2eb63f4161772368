import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { registrationWindowCloses } from '#domain/policy/time-limits.ts';
import type { Signature } from '#schema/envelope.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import { policyOf } from './dates.ts';
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
export const lapsesAfter = (fixBy: Instant, { occurredAt, receivedAt }: Signature, state: OpenedCase): Instant =>
  receivedAt < fixBy
    ? fixBy
    : registrationWindowCloses(vietnamCalendar, policyOf(state, occurredAt), fixBy, receivedAt);
