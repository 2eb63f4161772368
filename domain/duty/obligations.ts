import { type ObligationState, obligationState } from '#domain/case/obligations.ts';
import type { OfficeDuty } from '#schema/duty.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import type { DutyContext } from './duty.ts';
import { OFFICE_DUTIES, owedByOffice } from './owed.ts';
import type { DutyState } from './state.ts';

export type OfficeObligation = {
  readonly id: OfficeDuty;
  readonly owes: OfficeId;
  /** Who receives it: of two, the office itself and not the one that does its paper work. */
  readonly recipient: OfficeId;
  /** Both exclusive. */
  readonly due: Instant;
  readonly internal: Instant;
  readonly state: ObligationState;
  readonly metAt: Instant | null;
  /** `null`: a date of our own (D). */
  readonly legalBasis: string | null;
};

/** Every duty of an office in a year, in the order of the year. */
export const officeObligations = (
  { year, office, terms }: DutyContext,
  { handed }: DutyState,
  now: Instant,
): readonly OfficeObligation[] =>
  OFFICE_DUTIES.flatMap((id) => {
    const owed = owedByOffice(id, year, office, terms.tables);
    if (owed === null) return [];
    const { legal: due, internal, row } = owed.deadline;
    const metAt = handed[id]?.firstAt ?? null;
    return [
      {
        id,
        owes: office,
        recipient: owed.receivers[0].office,
        due,
        internal,
        metAt,
        state: obligationState({ due, metAt, extended: false }, now),
        legalBasis: row.design ? null : row.source,
      },
    ];
  });
