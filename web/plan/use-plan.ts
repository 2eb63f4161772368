import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';

/** Anew at each version of the case: an act moves or ends what was ahead. */
export const useCasePlan = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['case', caseId, 'plan', version],
    queryFn: () => dataOf(api.GET('/v1/cases/{caseId}/plan', { params: { path: { caseId } } })),
    placeholderData: (previous) => previous,
  });

export const useOfficePlan = () =>
  useQuery({ queryKey: ['work', 'plan'], queryFn: () => dataOf(api.GET('/v1/work/plan')) });
