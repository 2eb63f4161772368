import { dateOf } from '#domain/calendar/instant.ts';
import type { DocumentRef, Signature, Signed } from '#schema/envelope.ts';
import type { Instant, OfficerId, PlainDate } from '#schema/ids.ts';
import type { PolicyEvent, PolicyRow } from '#schema/policy.ts';

/** Who stood behind an act: the officer, his principal, and whoever typed it. */
export const personsOf = ({ actor: { officer, onBehalfOf, enteredBy } }: Signature): readonly OfficerId[] =>
  [officer, onBehalfOf, enteredBy].filter((person) => person !== null);

type Entered = {
  readonly rowId: string;
  readonly row: PolicyRow;
  readonly by: readonly OfficerId[];
  readonly at: Instant;
};
export type ProposedRow = Entered;
export type AdoptedRow = Entered & {
  readonly document: DocumentRef;
  /** From this day on a repealed date of a duty counts no longer. */
  readonly repealedOn: PlainDate | null;
};

/** Rows of one stream: what is proposed, and what was adopted, in that order. */
export type PolicyState = { readonly proposed: readonly ProposedRow[]; readonly adopted: readonly AdoptedRow[] };
export const NO_ROWS: PolicyState = { proposed: [], adopted: [] };

/** The row as it counts: a repealed date of a duty ends on the day of its repeal. */
export const rowInForce = ({ row, repealedOn }: Pick<AdoptedRow, 'row' | 'repealedOn'>): PolicyRow | null => {
  if (repealedOn === null) return row;
  if (row.table !== 'DEADLINES') return null;
  return { ...row, validTo: row.validTo !== null && row.validTo < repealedOn ? row.validTo : repealedOn };
};

const without = (rows: readonly ProposedRow[], rowId: string): readonly ProposedRow[] =>
  rows.filter((each) => each.rowId !== rowId);

export function evolve(
  { proposed, adopted }: PolicyState,
  { type, data, signature }: Signed<PolicyEvent>,
): PolicyState {
  const rest = without(proposed, data.rowId);
  const act = { by: personsOf(signature), at: signature.occurredAt };
  switch (type) {
    case 'PolicyRowProposed':
      return { proposed: [...proposed, { ...data, ...act }], adopted };
    case 'PolicyRowAdopted':
      return { proposed: rest, adopted: [...adopted, { ...data, ...act, repealedOn: null }] };
    case 'PolicyRowRepealed': {
      const repealedOn = dateOf(signature.occurredAt);
      return {
        proposed: rest,
        adopted: adopted.map((each) => (each.rowId === data.rowId ? { ...each, repealedOn } : each)),
      };
    }
  }
}
