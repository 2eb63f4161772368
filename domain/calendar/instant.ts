import type { Instant, PlainDate } from '#schema/ids.ts';

/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975: a fixed offset, whatever the host's zone. */
const OFFSET_MS = 7 * 3_600_000;

/** The exclusive instant of "before that date" (D§4): midnight in Vietnam at the start of the day. */
export const startOfDay = (date: PlainDate): Instant =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS).toISOString();

/** The date in Vietnam on which an instant falls. */
export const dateOf = (instant: Instant): PlainDate =>
  new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);

/** Every instant has the same fixed form (schema/ids.ts), so text order is time order. */
export const isBefore = (instant: Instant, limit: Instant): boolean => instant < limit;
export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a);
