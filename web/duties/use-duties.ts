import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';

export type OfficeDuties = components['schemas']['OfficeDuties'];
export type Duty = OfficeDuties['duties'][number];

export const DUTIES = 'duties';

/** What an office owes in a year; an empty office asks for nothing. */
export const useDuties = (year: number, office: string) =>
  useQuery({
    queryKey: [DUTIES, year, office],
    queryFn: () => dataOf(api.GET('/v1/duties/{year}/{office}', { params: { path: { year, office } } })),
    refetchInterval: 60_000,
    enabled: office !== '',
  });
