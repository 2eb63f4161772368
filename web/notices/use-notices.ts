import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';
import { LIST, UNREAD } from './notice-keys.ts';
import { useIsLive } from './use-notice-stream.ts';

export const NOTICE_FILTERS = ['unread'] as const;

const EVERY = 30_000;
/** While news come by themselves, asking is a safeguard only. */
const EVERY_LIVE = 300_000;
const useEvery = (): number => (useIsLive() ? EVERY_LIVE : EVERY);

export const useNotices = (address: Address) => {
  const query = withoutEmpty({
    unread: oneOf(['true'], address.get('unread')),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: [...LIST, query],
    queryFn: () => dataOf(api.GET('/v1/notifications', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: useEvery(),
  });
};

/** How many I have not read: one query for whoever shows it. */
export const useUnread = () =>
  useQuery({
    queryKey: UNREAD,
    queryFn: async () => {
      const query = { unread: 'true', limit: 1 } as const;
      return (await dataOf(api.GET('/v1/notifications', { params: { query } }))).unread;
    },
    refetchInterval: useEvery(),
  });

/** Marks as read by me: one notice, or all up to the newest that was on the screen. Doing it twice changes nothing. */
const useReading = <Asked>(read: (asked: Asked) => Promise<{ readonly unread: number }>, onRead: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: read,
    onSuccess: async ({ unread }) => {
      onRead();
      queries.setQueryData(UNREAD, unread);
      await queries.invalidateQueries({ queryKey: LIST });
    },
  });
};

const readOne = (noticeId: string) =>
  dataOf(api.PATCH('/v1/notifications/{noticeId}', { params: { path: { noticeId } }, body: { read: true } }));
export const useMarkRead = (onRead: () => void) => useReading(readOne, onRead);

const readUpTo = (upTo: string) =>
  dataOf(
    api.POST('/v1/notifications/read', {
      params: { header: { 'idempotency-key': crypto.randomUUID() } },
      body: { upTo },
    }),
  );
export const useMarkAllRead = (onRead: () => void) => useReading(readUpTo, onRead);
