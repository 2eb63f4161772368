import { VIETNAM_DAYS } from '#domain/calendar/vietnam-days.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { CountingRow, PolicyRow, PolicyScope } from '#schema/policy.ts';
import { cannotGo, type Inconsistency, inconsistencies } from './consistency.ts';
import type { AdoptedRow, PolicyState } from './state.ts';
import { type CountingRows, type PolicyTables, policyTables } from './tables.ts';

/** The stream's scope, and what the country's stream says to a province. */
export type PolicyContext = { readonly scope: PolicyScope; readonly national: CountingRows };

export type Candidate = Pick<AdoptedRow, 'rowId' | 'row'>;

const provinceOf = ({ scope }: PolicyContext): string | null => (scope === 'vn' ? null : scope);

/** What holds with these rows of the stream. */
const tablesWith = ({ scope, national }: PolicyContext, adopted: readonly CountingRow[]): PolicyTables =>
  scope === 'vn' ? policyTables({ adopted }) : policyTables(national, { province: scope, adopted });

/** A shipped day that is announced or proposed only: it needs no proposal of ours, only the issuer's document. */
export const shippedRow = (date: PlainDate): PolicyRow | null => {
  const day = VIETNAM_DAYS.find((each) => each.date === date && !each.verified);
  return day === undefined ? null : { table: 'CALENDAR', kind: day.kind, date, name: day.name, source: day.source };
};

/** Why a row could not be adopted on a day; empty when it could. */
export const adoptionProblems = (
  context: PolicyContext,
  { adopted }: PolicyState,
  candidate: Candidate,
  today: PlainDate,
): readonly Inconsistency[] =>
  inconsistencies(
    { ...candidate, province: provinceOf(context) },
    tablesWith(context, adopted),
    tablesWith(context, [...adopted, { ...candidate, repealedOn: null }]),
    today,
  );

/** Why an adopted row could not be repealed on a day; empty when it could. */
export const repealProblems = (
  context: PolicyContext,
  { adopted }: PolicyState,
  { rowId, row }: Candidate,
  today: PlainDate,
): readonly Inconsistency[] => {
  const left = adopted.map((each) => (each.rowId === rowId ? { ...each, repealedOn: today } : each));
  return cannotGo({ row, province: provinceOf(context) }, tablesWith(context, left), today);
};
