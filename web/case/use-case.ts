import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';

export const useCase = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'view'],
    queryFn: () => dataOf(api.GET('/v1/cases/{caseId}', { params: { path: { caseId } } })),
    refetchInterval: 30_000,
  });

export const useCaseEvents = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['case', caseId, 'events', version],
    queryFn: () => dataOf(api.GET('/v1/cases/{caseId}/events', { params: { path: { caseId } } })),
    placeholderData: (previous) => previous,
  });
