import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { CaseLine, PendingQuery, PendingRecognitions, SummaryQuery } from '../api/contract.ts';
import { readAll } from '../api/read-all.ts';
import { yearOf } from '../cases/use-cases.ts';
import { LEVELS, UNIT_TYPES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const SPLITS = ['commune', 'province', 'level', 'bloc', 'type'] as const satisfies readonly SummaryQuery['by'][];
export type Split = (typeof SPLITS)[number];
export const PENDING_FILTERS = [
  'q',
  'year',
  'area',
  'type',
  'level',
  'bloc',
  'ready',
  'overdue',
  'withoutCommune',
] as const;

const sharedFilters = (address: Address) => ({
  year: yearOf(address),
  area: address.get('area'),
  type: oneOf(UNIT_TYPES, address.get('type')),
  level: oneOf(LEVELS, address.get('level')),
  bloc: address.get('bloc'),
});

export const usePendingSummary = (by: Split, address: Address) => {
  const query = { by, ...withoutEmpty(sharedFilters(address)) };
  return useQuery({
    queryKey: ['pending', 'summary', query],
    queryFn: () => dataOf(api.GET('/v1/work/pending-recognitions/summary', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

const readPending = (query: PendingQuery): Promise<PendingRecognitions> =>
  dataOf(api.GET('/v1/work/pending-recognitions', { params: { query } }));

/** No filter of the api names the units whose commune is not known: they are found among those of their province. */
const readWithoutCommune = async ({ cursor: _, ...query }: PendingQuery): Promise<PendingRecognitions> => {
  const read = (cursor: { readonly cursor?: string }) => readPending({ ...query, limit: 200, ...cursor });
  const { first, items, complete } = await readAll<CaseLine, PendingRecognitions>(read, 50);
  const found = items.filter(({ area }) => area.split('.').length < 3);
  return { ...first, items: found, total: found.length, totalExact: complete, nextCursor: null };
};

export const usePendingList = (address: Address) => {
  const query = withoutEmpty({
    ...sharedFilters(address),
    q: address.get('q'),
    ready: oneOf(['true', 'false'], address.get('ready')),
    overdue: oneOf(['true'], address.get('overdue')),
    cursor: address.get('cursor'),
  });
  const withoutCommune = address.get('withoutCommune') !== undefined;
  return useQuery({
    queryKey: ['pending', 'list', query, withoutCommune],
    queryFn: () => (withoutCommune ? readWithoutCommune(query) : readPending(query)),
    placeholderData: keepPreviousData,
  });
};
