import { type ReactNode, useEffect, useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { CurrentSession, useSessionQuery } from './use-session.ts';

/** Shows its pages to a signed-in officer only; otherwise goes to the sign-in page and remembers the address. */
export const SignedIn = ({ children }: { readonly children: ReactNode }) => {
  const query = useSessionQuery();
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const isSignedIn = Boolean(query.data);
  useEffect(() => {
    if (isSignedIn) setWasSignedIn(true);
  }, [isSignedIn]);
  const ended = wasSignedIn ? '&ended=1' : '';
  return (
    <QueryState query={query}>
      {(session) =>
        session === null ? (
          <Redirect to={`/sign-in?next=${encodeURIComponent(here)}${ended}`} replace />
        ) : (
          <CurrentSession value={session}>{children}</CurrentSession>
        )
      }
    </QueryState>
  );
};
