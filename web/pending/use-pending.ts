import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { SummaryQuery } from '../api/contract.ts';
import { yearOf } from '../cases/use-cases.ts';
import { LEVELS, UNIT_TYPES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const SPLITS = ['commune', 'province', 'level', 'bloc', 'type'] as const satisfies readonly SummaryQuery['by'][];
export type Split = (typeof SPLITS)[number];
export const PENDING_FILTERS = ['q', 'year', 'area', 'type', 'level', 'bloc', 'ready'] as const;

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

export const usePendingList = (address: Address) => {
  const query = withoutEmpty({
    ...sharedFilters(address),
    q: address.get('q'),
    ready: oneOf(['true', 'false'], address.get('ready')),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: ['pending', 'list', query],
    queryFn: () => dataOf(api.GET('/v1/work/pending-recognitions', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};
