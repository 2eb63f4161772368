import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../api/client.ts';

/** Starts a sweep in the area of the officer's office; the answer names the run to follow. */
export const useSweep = (onStarted: (runId: string) => void) =>
  useMutation({
    mutationFn: (key: string) =>
      dataOf(api.POST('/v1/reminders/sweep', { params: { header: { 'idempotency-key': key } }, body: {} })),
    onSuccess: ({ runId }) => onStarted(runId),
  });

/** A run, asked for each second while it goes on; when it ends, what the page shows of reminders is asked for anew. */
export const useRun = (runId: string | undefined) => {
  const queries = useQueryClient();
  const run = useQuery({
    queryKey: ['run', runId],
    queryFn: () => dataOf(api.GET('/v1/runs/{runId}', { params: { path: { runId: runId ?? '' } } })),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? 1000 : false),
    enabled: runId !== undefined,
  });
  const state = run.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'running') void queries.invalidateQueries({ queryKey: ['reminders'] });
  }, [state, queries]);
  return run;
};
