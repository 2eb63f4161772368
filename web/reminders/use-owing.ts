import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';
import { yearOf } from '../cases/use-cases.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';
import { DEADLINES } from './use-reminders.ts';

export type Owing = components['schemas']['Owing'];

export const OWING_FILTERS = ['deadline', 'year', 'area'] as const;

/** What the lists of debtors are asked for, by the address. */
export const owingQuery = (province: string, address: Address) => ({
  province,
  ...withoutEmpty({
    deadline: oneOf(DEADLINES, address.get('deadline')),
    year: yearOf(address),
    area: address.get('area'),
  }),
});

export const useOwing = (province: string, address: Address) => {
  const query = { ...owingQuery(province, address), ...withoutEmpty({ cursor: address.get('cursor') }) };
  return useQuery({
    queryKey: ['reminders', 'owing', query],
    queryFn: () => dataOf(api.GET('/v1/reminders/owing', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled: province !== '',
  });
};
