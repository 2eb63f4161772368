import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { LEVELS, RECOGNITIONS, STATUSES, STEPS, UNIT_TYPES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const CASE_FILTERS = [
  'q',
  'year',
  'area',
  'stage',
  'status',
  'type',
  'level',
  'recognition',
  'bloc',
  'overdue',
] as const;

export const yearOf = (address: Address): number | undefined => {
  const year = Number(address.get('year'));
  return Number.isInteger(year) && year > 2000 ? year : undefined;
};

export const useCases = (address: Address) => {
  const query = withoutEmpty({
    q: address.get('q'),
    year: yearOf(address),
    area: address.get('area'),
    stage: oneOf(STEPS, address.get('stage')),
    status: oneOf(STATUSES, address.get('status')),
    type: oneOf(UNIT_TYPES, address.get('type')),
    level: oneOf(LEVELS, address.get('level')),
    recognition: oneOf(RECOGNITIONS, address.get('recognition')),
    bloc: address.get('bloc'),
    overdue: oneOf(['true'], address.get('overdue')),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: ['cases', query],
    queryFn: () => dataOf(api.GET('/v1/cases', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};
