import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnauthenticated, problemOf } from './problem.ts';

export const SESSION = ['session'] as const;

/** A refusal is an answer: only a lost connection or a server fault is asked again. */
const worthRetrying = (failures: number, error: unknown): boolean => {
  const status = problemOf(error)?.status ?? 503;
  return status >= 500 && failures < 2;
};

export const createQueries = (): QueryClient => {
  // The session ended while a page was open: the shell asks to sign in again and keeps the address and the drafts.
  const noticeEnd = (error: unknown): void => {
    if (isUnauthenticated(error)) queries.setQueryData(SESSION, null);
  };
  const queries: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== SESSION[0]) noticeEnd(error);
      },
    }),
    mutationCache: new MutationCache({ onError: (error) => noticeEnd(error) }),
  });
  return queries;
};
