import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

/** The officers of an office; none are asked for while no office is given. */
export const useOfficersOf = (office: string | undefined) =>
  useQuery({
    queryKey: ['officers', office],
    queryFn: () => dataOf(api.GET('/v1/officers', { params: { query: { office: office ?? '' } } })),
    enabled: office !== undefined,
    staleTime: 60_000,
  });
