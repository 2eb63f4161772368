import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { api, dataOf } from '../api/client.ts';
import { SESSION } from '../api/queries.ts';
import { forgetAllDrafts } from '../command-form/kept-draft.ts';
import { nextAddress } from './next-address.ts';
import { entered } from './use-session.ts';

export const useDemoOfficers = () =>
  useQuery({ queryKey: ['demo-officers'], queryFn: () => dataOf(api.GET('/v1/session/demo')), staleTime: 60_000 });

/** Signs in and goes where the officer wanted to go. What the officer before saw is forgotten. */
export const useSignIn = () => {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const search = useSearch();
  return useMutation({
    mutationFn: async (officer: string) =>
      entered(await dataOf(api.POST('/v1/session/demo', { body: { officer, as: 'cookie' } }))),
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      queries.setQueryData(SESSION, session);
      navigate(nextAddress(search));
    },
  });
};

export const useSignOut = () => {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async () => {
      const { error } = await api.DELETE('/v1/session');
      if (error) throw new Error('not signed out', { cause: error });
    },
    onSuccess: () => {
      forgetAllDrafts();
      navigate('/sign-in');
      queries.setQueryData(SESSION, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    },
  });
};
