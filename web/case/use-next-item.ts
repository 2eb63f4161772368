import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { CaseLine } from '../api/contract.ts';

/** After an act: the next case that needs me, soonest due first. */
export const useNextItem = (caseId: string): CaseLine | undefined => {
  const { data } = useQuery({
    queryKey: ['work', 'next'],
    queryFn: () => dataOf(api.GET('/v1/work', { params: { query: { queue: 'needs-me', limit: 2 } } })),
  });
  return data?.items.find((item) => item.caseId !== caseId);
};
