import createClient from 'openapi-fetch';
import { ownHeaders } from './headers.ts';
import { problemError, problemFrom } from './problem.ts';
import type { paths } from './schema.generated.ts';
import { withFreshToken } from './with-fresh-token.ts';

/** A request is read but once: each sending is of a copy, with the headers of its own time; its own language goes before. */
const send = (request: Request): Promise<Response> => {
  const copy = request.clone();
  for (const [name, value] of Object.entries(ownHeaders(request.method)))
    if (!request.headers.has(name)) copy.headers.set(name, value);
  return fetch(copy);
};

/** Typed by /openapi.json: a route that it does not name cannot be called. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => withFreshToken(() => send(request)),
});

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** The data of an answer; throws its problem otherwise. */
export const dataOf = async <T>(answering: Promise<Answer<T>>): Promise<T> => {
  const { data, error, response } = await answering;
  if (!response.ok || data === undefined) throw problemError(problemFrom(response.status, error));
  return data;
};
