import { exclusiveInstant } from '#domain/calendar/statutory-year.ts';
import type { Instant } from '#schema/ids.ts';
import { type DeadlineTables, deadlineOf } from './deadline-dates.ts';
import { CASE_DEADLINES, type CaseDeadlineId } from './deadlines.ts';
import type { PolicyInForce } from './policy-at.ts';

/** The legal dates that guard a case, as exclusive instants. */
export type CaseDates = {
  readonly registrationBefore: Instant;
  readonly dossierBefore: Instant;
  readonly decisionBefore: Instant;
  readonly classificationBefore: Instant;
};

export const caseDates = (year: number, province: string, tables: DeadlineTables): CaseDates => {
  const legal = (id: CaseDeadlineId): Instant =>
    deadlineOf(id, year, province, tables)?.legal ?? exclusiveInstant(year, CASE_DEADLINES[id]);
  return {
    registrationBefore: legal('REG'),
    dossierBefore: legal('DOSSIER'),
    decisionBefore: legal('UNIT_DEC'),
    classificationBefore: legal('CLS'),
  };
};

/** First instant at which a unit may start to assess itself (D, default 1 October). */
export const assessmentOpensAt = (policy: Pick<PolicyInForce, 'assessmentOpens'>, year: number): Instant =>
  exclusiveInstant(year, policy.assessmentOpens);
