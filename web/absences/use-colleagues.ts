import { useQueries } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { Officer } from '../api/contract.ts';
import { useSession } from '../session/use-session.ts';

/** The officers of my offices, myself among them, each once. */
export const useColleagues = (): readonly Officer[] => {
  const { officer } = useSession();
  const offices = [...new Set(officer.appointments.map(({ office }) => office.id))];
  const lists = useQueries({
    queries: offices.map((office) => ({
      queryKey: ['officers', office],
      queryFn: () => dataOf(api.GET('/v1/officers', { params: { query: { office } } })),
      staleTime: 60_000,
    })),
  });
  const all = lists.flatMap(({ data }) => data?.items ?? []);
  return [...new Map(all.map((each) => [each.id, each])).values()];
};
