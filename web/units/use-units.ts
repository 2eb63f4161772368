import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { LEVELS, UNIT_TYPES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const UNIT_FILTERS = ['q', 'area', 'type', 'level', 'incomplete'] as const;

export const useUnits = (address: Address) => {
  const query = withoutEmpty({
    q: address.get('q'),
    area: address.get('area'),
    type: oneOf(UNIT_TYPES, address.get('type')),
    level: oneOf(LEVELS, address.get('level')),
    incomplete: oneOf(['true', 'false'], address.get('incomplete')),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: ['units', query],
    queryFn: () => dataOf(api.GET('/v1/units', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};
