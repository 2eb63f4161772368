import createClient, { type Middleware } from 'openapi-fetch';
import { ownHeaders } from './headers.ts';
import { problemError, problemFrom } from './problem.ts';
import type { paths } from './schema.generated.ts';

const withOwnHeaders: Middleware = {
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(ownHeaders(request.method))) request.headers.set(name, value);
    return request;
  },
};

/** Typed by /openapi.json: a route that it does not name cannot be called. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(withOwnHeaders);

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** The data of an answer; throws its problem otherwise. */
export const dataOf = async <T>(answering: Promise<Answer<T>>): Promise<T> => {
  const { data, error, response } = await answering;
  if (!response.ok || data === undefined) throw problemError(problemFrom(response.status, error));
  return data;
};
