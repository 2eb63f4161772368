import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export type Mail = components['schemas']['Mail'];

/** Those that ask for something to be done come first. */
export const STATES = [
  'refused',
  'bounced',
  'queued',
  'accepted',
  'dropped',
] as const satisfies readonly Mail['state'][];
export const MAIL_FILTERS = ['state', 'province'] as const;

const KEY = ['mail'] as const;

export const useMail = (address: Address) => {
  const query = withoutEmpty({
    state: oneOf(STATES, address.get('state')),
    province: address.get('province'),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: () => dataOf(api.GET('/v1/mail', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
};

/** Puts a mail that failed into the queue again; doing it twice queues it once. */
export const useRetry = (onRetried: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mailId: string) =>
      dataOf(
        api.POST('/v1/mail/{mailId}/retry', {
          params: { path: { mailId }, header: { 'idempotency-key': crypto.randomUUID() } },
        }),
      ),
    onSuccess: async () => {
      onRetried();
      await queries.invalidateQueries({ queryKey: KEY });
    },
  });
};
