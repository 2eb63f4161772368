import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NOTICES } from './notice-keys.ts';

const ADDRESS = '/v1/notifications/stream';
const LIVE = ['notice-stream'] as const;
/** A sweep tells many at once: the list is asked for once. */
const PAUSE = 400;
const AGAIN = 60_000;

/** Whether news come by themselves; without, lists are asked for every half minute. */
export const useIsLive = (): boolean =>
  useQuery({ queryKey: LIVE, queryFn: () => false, enabled: false, initialData: false }).data;

/** Listens until it is told to stop. A stream that the server refuses is tried again after a minute. */
const listen = (queries: QueryClient): (() => void) => {
  let news: number | undefined;
  let again: number | undefined;
  let source: EventSource | undefined;
  const refresh = () => {
    window.clearTimeout(news);
    news = window.setTimeout(() => void queries.invalidateQueries({ queryKey: NOTICES }), PAUSE);
  };
  const open = () => {
    const opened = new EventSource(ADDRESS);
    source = opened;
    opened.addEventListener('open', () => queries.setQueryData(LIVE, true));
    opened.addEventListener('notice', refresh);
    opened.addEventListener('reset', refresh);
    opened.addEventListener('error', () => {
      queries.setQueryData(LIVE, false);
      if (opened.readyState === EventSource.CLOSED) again = window.setTimeout(open, AGAIN);
    });
  };
  open();
  return () => {
    source?.close();
    window.clearTimeout(again);
    window.clearTimeout(news);
    queries.setQueryData(LIVE, false);
  };
};

/**
 * New notices as they come, while the page is seen: a browser opens six connections to a server at a time, and an
 * officer has more windows than that. Whoever comes back to a window asks anew (`refetchOnWindowFocus`).
 */
export const useNoticeStream = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | undefined;
    const turn = () => {
      stop?.();
      stop = document.visibilityState === 'visible' ? listen(queries) : undefined;
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stop?.();
    };
  }, [queries]);
};
