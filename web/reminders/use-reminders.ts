import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { yearOf } from '../cases/use-cases.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

/** Duties that somebody owes, in the order of their dates (lifecycle §5). */
export const DEADLINES = [
  'REG',
  'LAUNCH',
  'PLAN',
  'UNIT_RPT',
  'DOSSIER',
  'FIX',
  'COMMUNE_FIGURES',
  'PPC_RPT',
  'MIN_RPT',
  'UNIT_DEC',
  'CLS',
  'FINAL_RPT',
] as const;

export const remindersQuery = (province: string, address: Address) => ({
  province,
  ...withoutEmpty({ deadline: oneOf(DEADLINES, address.get('deadline')), year: yearOf(address) }),
});

/** An empty province asks for nothing: whoever works for the whole country chooses one first. */
export const useReminders = (province: string, address: Address) => {
  const query = remindersQuery(province, address);
  return useQuery({
    queryKey: ['reminders', query],
    queryFn: () => dataOf(api.GET('/v1/reminders', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled: province !== '',
  });
};
