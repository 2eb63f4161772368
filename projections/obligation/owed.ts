import { type DatedDuty, dutyOf, partiesOf } from '#domain/case/duties.ts';
import { opened } from '#domain/case/evolve-opening.ts';
import { OFFICE_DUTIES, owedByOffice } from '#domain/duty/owed.ts';
import type { DeadlineTables } from '#domain/policy/deadline-dates.ts';
import { officeAt, superiorOf } from '#domain/policy/office.ts';
import { areaOfOffice, areaOfUnit } from '#domain/policy/scope.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { TermsOf } from './policy.ts';

/** One dated duty as the read model holds it; the instants are exclusive. */
export type ObligationRow = {
  readonly obligation_id: string;
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly area: string;
  readonly owes: OfficeId;
  readonly recipient: OfficeId | null;
  /**
   * Told when it is late. Of a unit its standing body, which receives and guides it: the law knows no nearer office above a
   * unit (C124 Art. 9.1a,c; D); the standing body's own superior is told of what its level owes. Of an office the one above.
   */
  readonly superior: OfficeId | null;
  readonly case_id: string | null;
  readonly due: string;
  readonly opened_at: string;
  /** Nothing is owed: the law excludes the unit. */
  readonly closed: boolean;
};

type Opening = Extract<Signed<CaseEvent>, { type: 'CaseOpened' | 'UnitExcluded' }>;

const CASE_DUTIES: readonly DatedDuty[] = ['REG', 'LAUNCH', 'PLAN', 'UNIT_RPT', 'DOSSIER', 'UNIT_DEC', 'CLS'];

/** What the unit and the decider of a case owe in its year, from its first event on. */
export const owedByCase = (event: Opening, termsOf: TermsOf): readonly ObligationRow[] => {
  const state = opened(event);
  const { caseId, year, facts, openedAt, status } = state;
  return CASE_DUTIES.flatMap((deadline) => {
    const duty = dutyOf(state, deadline, termsOf(facts.province).tables);
    if (duty === null) return [];
    const { owes, recipient } = partiesOf(state, deadline);
    return [
      {
        obligation_id: `${deadline}-${caseId}`,
        deadline,
        year,
        province: facts.province,
        area: areaOfUnit(facts),
        owes,
        recipient,
        superior: recipient ?? superiorOf(owes),
        case_id: caseId,
        due: duty.legal,
        opened_at: openedAt,
        closed: status === 'Excluded',
      },
    ];
  });
};

type OpenedCycle = { readonly year: number; readonly province: string; readonly at: string };

/** What one office owes in a year that its province has opened. */
export const owedBy = (office: OfficeId, { year, province, at }: OpenedCycle, tables: DeadlineTables) =>
  OFFICE_DUTIES.flatMap((duty): readonly ObligationRow[] => {
    const owed = owedByOffice(duty, year, office, tables);
    if (owed === null) return [];
    return [
      {
        obligation_id: `${duty}-${year}-${office}`,
        deadline: duty,
        year,
        province,
        area: areaOfOffice(office),
        owes: office,
        recipient: owed.receivers[0].office,
        superior: superiorOf(office),
        case_id: null,
        due: owed.deadline.legal,
        opened_at: at,
        closed: false,
      },
    ];
  });

/** What the provincial police and every commune's committee owe; departments are known by their officers alone. */
export const owedByOffices = (
  cycle: OpenedCycle,
  communes: readonly string[],
  tables: DeadlineTables,
): readonly ObligationRow[] => {
  const committees = communes.map((commune) => officeAt('COMMUNE_PC', cycle.province, commune));
  return [officeAt('PROV_POLICE', cycle.province), ...committees].flatMap((office) => owedBy(office, cycle, tables));
};
