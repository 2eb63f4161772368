import type { PendingSummary } from '../api/contract.ts';
import type { Figure } from './number-links.ts';

type Row = PendingSummary['rows'][number];

export const countOf = (figure: Figure, counts: PendingSummary['total']): number =>
  figure === 'notReady' ? counts.pending - counts.ready : counts[figure];

const isFigure = (column: string, counts: PendingSummary['total']): column is Figure =>
  column === 'notReady' || column in counts;

const names = new Intl.Collator('vi');

type Order = { readonly sort: string | undefined; readonly order: string | undefined };

/** The rows ordered by a column that the address names; as the api sent them where it names none. */
export const sortedRows = ({ rows, total }: PendingSummary, { sort, order }: Order): readonly Row[] => {
  if (sort === undefined) return rows;
  const compare = (a: Row, b: Row): number =>
    isFigure(sort, total) ? countOf(sort, a) - countOf(sort, b) : names.compare(a.name, b.name);
  return rows.toSorted((a, b) => (order === 'desc' ? compare(b, a) : compare(a, b)));
};
