import { useQuery } from '@tanstack/react-query';
import { isJsonObject, type Json } from '../api/json.ts';
import { problemError, problemFrom } from '../api/problem.ts';
import { commandSpec } from './command-spec.ts';

const readOpenapi = async () => {
  const response = await fetch('/openapi.json');
  const document: Json = await response.json();
  if (!response.ok || !isJsonObject(document)) throw problemError(problemFrom(response.status, document));
  return document;
};

/** The form of a command, made from the contract that the running api publishes. */
export const useCommandSpec = (route: string, type: string) =>
  useQuery({
    queryKey: ['openapi'],
    queryFn: readOpenapi,
    staleTime: Number.POSITIVE_INFINITY,
    select: (openapi) => commandSpec(openapi, route, type) ?? null,
  });
