import { exclusiveInstant } from '#domain/calendar/statutory-year.ts';
import type { Instant } from '#schema/ids.ts';
import { deadlineOf } from './deadline-dates.ts';
import { CASE_DEADLINES, type CaseDeadlineId } from './deadlines.ts';
import type { PolicyInForce } from './policy-at.ts';

/** The legal dates that guard a case, as exclusive instants. */
export type CaseDates = {
  readonly registrationBefore: Instant;
  readonly dossierBefore: Instant;
  readonly decisionBefore: Instant;
  readonly classificationBefore: Instant;
};

const legal = (id: CaseDeadlineId, year: number, province: string): Instant =>
  deadlineOf(id, year, province)?.legal ?? exclusiveInstant(year, CASE_DEADLINES[id]);

export const caseDates = (year: number, province: string): CaseDates => ({
  registrationBefore: legal('REG', year, province),
  dossierBefore: legal('DOSSIER', year, province),
  decisionBefore: legal('UNIT_DEC', year, province),
  classificationBefore: legal('CLS', year, province),
});

/** First instant at which a unit may start to assess itself (D, default 1 October). */
export const assessmentOpensAt = (policy: Pick<PolicyInForce, 'assessmentOpens'>, year: number): Instant =>
  exclusiveInstant(year, policy.assessmentOpens);
