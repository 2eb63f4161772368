import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { Session } from '../api/contract.ts';
import { rememberSession } from '../api/headers.ts';
import { isUnauthenticated } from '../api/problem.ts';
import { SESSION } from '../api/queries.ts';

/** Keeps the token that unsafe requests need, and answers with the session. */
export const entered = (session: Session): Session => {
  rememberSession(session.csrfToken, session.officer.id);
  return session;
};

const readSession = async (): Promise<Session | null> => {
  try {
    return entered(await dataOf(api.GET('/v1/session')));
  } catch (error) {
    if (isUnauthenticated(error)) return null;
    throw error;
  }
};

/** Who am I; `null` when nobody is signed in. */
export const useSessionQuery = (): UseQueryResult<Session | null> =>
  useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 60_000 });

export const CurrentSession = createContext<Session | undefined>(undefined);

/** The session inside <SignedIn>. */
export const useSession = (): Session => {
  const session = use(CurrentSession);
  if (!session) throw new Error('useSession is for pages inside <SignedIn>');
  return session;
};
