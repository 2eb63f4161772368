import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';

export type Preferences = components['schemas']['Preferences'];

const KEY = ['preferences'] as const;

export const usePreferences = () =>
  useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/v1/preferences')), refetchOnWindowFocus: false });

export const useSavePreferences = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Preferences) =>
      dataOf(api.PUT('/v1/preferences', { params: { header: { 'idempotency-key': crypto.randomUUID() } }, body })),
    onSuccess: (saved) => queries.setQueryData(KEY, saved),
  });
};
