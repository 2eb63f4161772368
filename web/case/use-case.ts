import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';

/** An empty id asks for nothing: a page that may be about a case, and is not. */
export const useCase = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'view'],
    queryFn: () => dataOf(api.GET('/v1/cases/{caseId}', { params: { path: { caseId } } })),
    refetchInterval: 30_000,
    enabled: caseId !== '',
  });

export const useCaseEvents = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['case', caseId, 'events', version],
    queryFn: () => dataOf(api.GET('/v1/cases/{caseId}/events', { params: { path: { caseId } } })),
    placeholderData: (previous) => previous,
  });
