import { dateOf, later, startOfDay } from '#domain/calendar/instant.ts';
import { addDays, plainDate } from '#domain/calendar/plain-date.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { addWorkingDays, workingDaysLate } from '#domain/calendar/working-days.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import type { PolicyInForce } from './policy-at.ts';

/** The instant at which the day after a last good day begins. */
export const afterLastGoodDay = (lastGoodDay: PlainDate): Instant => startOfDay(addDays(lastGoodDay, 1));

const afterWorkingDays = (calendar: WorkingCalendar, from: Instant, n: number): Instant =>
  afterLastGoodDay(addWorkingDays(calendar, dateOf(from), n));

/** How late a past act is entered, in working days, and whether that needs a ground (lifecycle §4, D). */
export const lateEntry = (
  calendar: WorkingCalendar,
  policy: Pick<PolicyInForce, 'lateEntryWorkingDays'>,
  occurredAt: Instant,
  receivedAt: Instant,
): { readonly workingDays: number; readonly needsGround: boolean } => {
  const workingDays = workingDaysLate(calendar, occurredAt, receivedAt);
  return { workingDays, needsGround: workingDays > policy.lateEntryWorkingDays };
};

/** max(legal date, receipt of the opening + 10 whole working days): a case typed late keeps time to register (D). */
export const registrationWindowCloses = (
  calendar: WorkingCalendar,
  policy: Pick<PolicyInForce, 'registrationGraceWorkingDays'>,
  registrationBefore: Instant,
  openingReceivedAt: Instant,
): Instant =>
  later(registrationBefore, afterWorkingDays(calendar, openingReceivedAt, policy.registrationGraceWorkingDays));

/** From here on the superior office may accept a registration that lies with the standing body (D). */
export const superiorMayAcceptFrom = (
  calendar: WorkingCalendar,
  policy: Pick<PolicyInForce, 'acceptanceWorkingDays'>,
  submittedAt: Instant,
): Instant => afterWorkingDays(calendar, submittedAt, policy.acceptanceWorkingDays);

/** The last good day a returned dossier may be given: 3 working days ahead, never after 16 November (D). */
export const latestDossierFix = (
  calendar: WorkingCalendar,
  policy: Pick<PolicyInForce, 'dossierFixWorkingDays' | 'dossierFixNotAfter'>,
  year: number,
  returnedAt: Instant,
): PlainDate => {
  const limit = plainDate(year, policy.dossierFixNotAfter);
  const ahead = addWorkingDays(calendar, dateOf(returnedAt), policy.dossierFixWorkingDays);
  return ahead < limit ? ahead : limit;
};
