import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { Queue } from '../api/contract.ts';
import { STATUSES, UNIT_TYPES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const WORK_FILTERS = ['q', 'area', 'status', 'type', 'overdue'] as const;

export const useWork = (queue: Queue, address: Address) => {
  const query = {
    queue,
    ...withoutEmpty({
      q: address.get('q'),
      area: address.get('area'),
      status: oneOf(STATUSES, address.get('status')),
      type: oneOf(UNIT_TYPES, address.get('type')),
      overdue: oneOf(['true'], address.get('overdue')),
      cursor: address.get('cursor'),
    }),
  };
  return useQuery({
    queryKey: ['work', query],
    queryFn: () => dataOf(api.GET('/v1/work', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

export const useWorkCounts = () =>
  useQuery({
    queryKey: ['work', 'counts'],
    queryFn: () => dataOf(api.GET('/v1/work/counts')),
    refetchInterval: 60_000,
  });
