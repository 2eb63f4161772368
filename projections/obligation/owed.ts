import { opened } from '#domain/case/evolve-opening.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { type Deadline, type DeadlineTables, deadlinesOf } from '#domain/policy/deadline-dates.ts';
import type { Debtor, Recipient } from '#domain/policy/deadlines.ts';
import { officeAt, superiorOf } from '#domain/policy/office.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { TablesOf } from './policy.ts';

/** One dated duty as the read model holds it; the instants are exclusive. */
export type ObligationRow = {
  readonly obligation_id: string;
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly area: string;
  readonly owes: OfficeId;
  readonly recipient: OfficeId | null;
  /** Told when it is late: of a unit its standing body, of an office the one above it. */
  readonly superior: OfficeId | null;
  readonly case_id: string | null;
  readonly due: string;
  readonly opened_at: string;
  /** Nothing is owed: the law excludes the unit. */
  readonly closed: boolean;
};

type Opening = Extract<Signed<CaseEvent>, { type: 'CaseOpened' | 'UnitExcluded' }>;

const areaOf = ({ facts }: OpenedCase): string =>
  facts.commune === null ? `vn.${facts.province}` : `vn.${facts.province}.${facts.commune}`;

const debtorOf = (owedBy: Debtor, { offices }: OpenedCase): OfficeId | null => {
  if (owedBy === 'UNIT') return offices.unit;
  return owedBy === 'DEC' ? offices.decider : null;
};

const owedIn = (state: OpenedCase, { id, legal, row }: Deadline): readonly ObligationRow[] => {
  const { levels, duties } = row.value;
  if (levels !== null && (state.facts.level === null || !levels.includes(state.facts.level))) return [];
  return duties.flatMap(({ owedBy, to }) => {
    const owes = debtorOf(owedBy, state);
    if (owes === null) return [];
    return [
      {
        obligation_id: `${id}-${state.caseId}`,
        deadline: id,
        year: state.year,
        province: state.facts.province,
        area: areaOf(state),
        owes,
        recipient: to === 'SB' ? state.offices.standingBody : null,
        superior: owedBy === 'UNIT' ? state.offices.standingBody : superiorOf(owes),
        case_id: state.caseId,
        due: legal,
        opened_at: state.openedAt,
        closed: state.status === 'Excluded',
      },
    ];
  });
};

/** What the unit and the decider of a case owe in its year, from its first event on. */
export const owedByCase = (event: Opening, tablesOf: TablesOf): readonly ObligationRow[] => {
  const state = opened(event);
  const { province } = state.facts;
  return deadlinesOf(state.year, province, tablesOf(province)).flatMap((deadline) => owedIn(state, deadline));
};

const recipientOf = (to: Recipient | null, province: string): OfficeId | null => {
  if (to === 'V05') return officeAt('V05');
  return to === 'PROV_POLICE' || to === 'PROV_PC' ? officeAt(to, province) : null;
};

type OpenedCycle = { readonly year: number; readonly province: string; readonly at: string };

/** What offices owe in a year that their province has opened. */
export const owedByOffices = (
  { year, province, at }: OpenedCycle,
  communes: readonly string[],
  tables: DeadlineTables,
): readonly ObligationRow[] => {
  const police = officeAt('PROV_POLICE', province);
  const debtors: Readonly<Partial<Record<Debtor, readonly OfficeId[]>>> = {
    PROV_POLICE: [police],
    COMMUNE_PC: communes.map((commune) => officeAt('COMMUNE_PC', province, commune)),
  };
  return deadlinesOf(year, province, tables).flatMap(({ id, legal, row }) =>
    row.value.duties.flatMap(({ owedBy, to, through }) =>
      (debtors[owedBy] ?? []).map((owes) => ({
        obligation_id: `${id}-${year}-${owes}`,
        deadline: id,
        year,
        province,
        area: `vn.${owes.split('@vn.')[1] ?? province}`,
        owes,
        recipient: through === 'PROV_POLICE' ? police : recipientOf(to, province),
        superior: superiorOf(owes),
        case_id: null,
        due: legal,
        opened_at: at,
        closed: false,
      })),
    ),
  );
};
