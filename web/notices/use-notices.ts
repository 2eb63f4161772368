import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';

export const NOTICE_FILTERS = ['unread'] as const;

const NOTICES = ['notices'] as const;
const UNREAD = [...NOTICES, 'unread'] as const;
const EVERY = 30_000;

export const useNotices = (address: Address) => {
  const query = withoutEmpty({
    unread: oneOf(['true'], address.get('unread')),
    cursor: address.get('cursor'),
  });
  return useQuery({
    queryKey: [...NOTICES, 'list', query],
    queryFn: () => dataOf(api.GET('/v1/notifications', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
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
    refetchInterval: EVERY,
  });

/** Marks a notice as read by me; marking it twice changes nothing. */
export const useMarkRead = (onRead: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (noticeId: string) =>
      dataOf(api.PATCH('/v1/notifications/{noticeId}', { params: { path: { noticeId } }, body: { read: true } })),
    onSuccess: async ({ unread }) => {
      onRead();
      queries.setQueryData(UNREAD, unread);
      await queries.invalidateQueries({ queryKey: [...NOTICES, 'list'] });
    },
  });
};
