import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';

type Schemas = components['schemas'];
export type Absence = Schemas['Absences']['items'][number];
type Command = Extract<Schemas['OfficerCommandInput'], { readonly type: 'RecordAbsence' | 'EndAbsence' }>;

const KEY = 'absences';

export const useAbsences = (officerId: string) =>
  useQuery({
    queryKey: [KEY, officerId],
    queryFn: () => dataOf(api.GET('/v1/officers/{officerId}/absences', { params: { path: { officerId } } })),
  });

/** Records an absence or ends one; one sending is one act. */
export const useAbsenceAct = (officerId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { readonly body: Command; readonly key: string }) =>
      dataOf(
        api.POST('/v1/officers/{officerId}/commands', {
          params: { path: { officerId }, header: { 'idempotency-key': key } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, officerId] }),
  });
};
