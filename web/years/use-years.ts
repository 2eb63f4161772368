import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { problemError, problemFrom } from '../api/problem.ts';

const isRunning = (state: string): boolean => state.toLowerCase() === 'running';

/** Runs, newest first; asked for again every two seconds while one of them goes on. */
export const useRuns = () =>
  useQuery({
    queryKey: ['runs'],
    queryFn: () => dataOf(api.GET('/v1/runs', { params: { query: { limit: 50 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isRunning(run.state)) ? 2_000 : false),
  });

export const useCycle = (year: number, code: string) =>
  useQuery({
    queryKey: ['cycle', year, code],
    queryFn: () => dataOf(api.GET('/v1/cycles/{year}/provinces/{code}', { params: { path: { year, code } } })),
    enabled: code !== '',
  });

export const useOpenYear = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ year, code, key }: { readonly year: number; readonly code: string; readonly key: string }) => {
      const { error, response } = await api.POST('/v1/cycles/{year}/provinces/{code}/open', {
        params: { path: { year, code }, header: { 'idempotency-key': key } },
      });
      if (error) throw problemError(problemFrom(response.status, error));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['runs'] }),
        queries.invalidateQueries({ queryKey: ['cycle'] }),
      ]),
  });
};
