import type { PendingSummary } from '../api/contract.ts';
import type { Split } from './use-pending.ts';

type Row = { readonly key: string | null };
export type Figure =
  | 'pending'
  | 'ready'
  | 'notReady'
  | 'eligible'
  | 'registered'
  | 'submitted'
  | 'met'
  | 'notMet'
  | 'excluded';

const FILTER_OF = {
  commune: 'area',
  province: 'area',
  level: 'level',
  bloc: 'bloc',
  type: 'type',
} as const satisfies Record<Split, string>;

/** A unit whose commune is not known stands under its province, and the filter of a province would show all of it. */
export const isWithoutCommune = ({ by }: Pick<PendingSummary, 'by'>, { key }: Row): boolean =>
  by === 'commune' && key !== null && key.split('.').length < 3;

const filtersOf = (summary: PendingSummary, row: Row | undefined): URLSearchParams => {
  const filters = new URLSearchParams({ year: String(summary.year) });
  if (row?.key) filters.set(FILTER_OF[summary.by], row.key);
  return filters;
};

/** Extra filters under which a list shows what a figure counts; `undefined`: no list has exactly these cases. */
const EXTRA = {
  pending: {},
  ready: { ready: 'true' },
  notReady: { ready: 'false' },
  met: { recognition: 'Met' },
  notMet: { recognition: 'NotMet' },
  excluded: { status: 'Excluded' },
  eligible: undefined,
  registered: undefined,
  submitted: undefined,
} as const satisfies Record<Figure, Readonly<Record<string, string>> | undefined>;

/** Only the list of pending cases finds those without a commune. */
const PENDING: readonly Figure[] = ['pending', 'ready', 'notReady'];

/** How the summary itself is ordered: of no use to a list. */
const ORDER = ['sort', 'order'] as const;

/** The address of the list behind a number; `undefined` where a group is unknown or no list counts the same cases. */
export const listBehind = (
  figure: Figure,
  summary: PendingSummary,
  row: Row | undefined,
  kept: URLSearchParams,
): string | undefined => {
  const extra = EXTRA[figure];
  if (extra === undefined || row?.key === null) return undefined;
  const isPending = PENDING.includes(figure);
  const withoutCommune = row !== undefined && isWithoutCommune(summary, row);
  if (withoutCommune && !isPending) return undefined;
  const filters = new URLSearchParams(kept);
  for (const name of ORDER) filters.delete(name);
  for (const [name, value] of filtersOf(summary, row)) filters.set(name, value);
  for (const [name, value] of Object.entries(extra)) filters.set(name, value);
  if (!isPending) return `/cases?${filters}`;
  if (withoutCommune) filters.set('withoutCommune', '1');
  filters.set('list', '1');
  return `/pending?${filters}`;
};
