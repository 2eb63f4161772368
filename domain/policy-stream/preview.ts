import type { PlainDate } from '#schema/ids.ts';
import type { PolicyRow, PolicyScope } from '#schema/policy.ts';
import type { Inconsistency } from './consistency.ts';
import { type Move, movesOf } from './moves.ts';
import type { PolicyState } from './state.ts';
import { type PolicyTables, policyTables } from './tables.ts';
import { adoptionProblems, type Candidate, repealProblems, shippedRow } from './what-if.ts';

/** The rows of the country's stream and of a province's. */
export type RowsOf = { readonly province: string; readonly national: PolicyState; readonly provincial: PolicyState };

/** What would come of adopting a row: why it cannot be, or what moves. */
export type Preview = {
  readonly row: PolicyRow;
  readonly problems: readonly Inconsistency[];
  readonly moves: readonly Move[];
};

type Found = Candidate & { readonly scope: PolicyScope };

/** A proposed row by its id, or a shipped day that is not confirmed by its date. */
const found = ({ province, national, provincial }: RowsOf, asked: string): Found | null => {
  const own = provincial.proposed.find(({ rowId }) => rowId === asked);
  if (own) return { ...own, scope: province };
  const ofCountry = national.proposed.find(({ rowId }) => rowId === asked);
  if (ofCountry) return { ...ofCountry, scope: 'vn' };
  const row = shippedRow(asked);
  return row === null ? null : { rowId: asked, row, scope: province };
};

const tablesWith = ({ province, national, provincial }: RowsOf, { rowId, row, scope }: Found): PolicyTables => {
  const added = { rowId, row, repealedOn: null };
  return scope === 'vn'
    ? policyTables({ adopted: [...national.adopted, added] }, { province, adopted: provincial.adopted })
    : policyTables(national, { province, adopted: [...provincial.adopted, added] });
};

type When = { readonly years: readonly number[]; readonly today: PlainDate };

/** `null`: no such row waits to be adopted. */
export const previewOf = (rows: RowsOf, asked: string, { years, today }: When): Preview | null => {
  const candidate = found(rows, asked);
  if (candidate === null) return null;
  const { province, national, provincial } = rows;
  const { scope, row } = candidate;
  const state = scope === 'vn' ? national : provincial;
  const problems = adoptionProblems({ scope, national }, state, candidate, today);
  const before = policyTables(national, { province, adopted: provincial.adopted });
  const moves = problems.length > 0 ? [] : movesOf(before, tablesWith(rows, candidate), { province, years, today });
  return { row, problems, moves };
};

type Asked = { readonly scope: PolicyScope; readonly rowId: string };

/** What would come of ending an adopted row; `null`: no such row is in force. */
export const repealPreviewOf = (
  { province, national, provincial }: RowsOf,
  { scope, rowId }: Asked,
  { years, today }: When,
): Preview | null => {
  const state = scope === 'vn' ? national : provincial;
  const candidate = state.adopted.find((each) => each.rowId === rowId && each.repealedOn === null);
  if (candidate === undefined) return null;
  const ended = ({ adopted }: PolicyState) =>
    adopted.map((each) => (each === candidate ? { ...each, repealedOn: today } : each));
  const problems = repealProblems({ scope, national }, state, candidate, today);
  const before = policyTables(national, { province, adopted: provincial.adopted });
  const after = policyTables({ adopted: ended(national) }, { province, adopted: ended(provincial) });
  const moves = problems.length > 0 ? [] : movesOf(before, after, { province, years, today });
  return { row: candidate.row, problems, moves };
};
