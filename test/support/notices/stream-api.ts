import type { Queryable } from '#store/pool.ts';
import { startApi } from '#test/support/api/api.ts';
import { appoint, ask } from '#test/support/api/caller.ts';
import type { Person } from '#test/support/case/officers.ts';
import { openStream } from './event-source.ts';

const isToken = (value: unknown): value is string => typeof value === 'string';

/** The api on a real port, with a count of its looks at the notices, and sessions to listen with. */
export const startStreamApi = async (at: string) => {
  const api = await startApi({ at });
  const looks = { count: 0 };
  const query: Queryable['query'] = api.pool.query.bind(api.pool);
  Object.assign(api.pool, {
    query: (asked: { readonly name?: string; readonly text: string }, ...rest: unknown[]) => {
      if (asked.name === 'notice-feed') looks.count += 1;
      return Reflect.apply(query, api.pool, [asked, ...rest]);
    },
  });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  const address = api.app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const tokenOf = async (person: Person): Promise<string> => {
    await appoint(api, person);
    const payload = { officer: person.officer, as: 'bearer' };
    const { body } = await ask(api, { method: 'POST', url: '/v1/session/demo', payload });
    if (!isToken(body['token'])) throw new Error(`not signed in: ${JSON.stringify(body)}`);
    return body['token'];
  };
  const listen = (token: string, lastEventId?: string, path?: string) =>
    openStream(
      port,
      { authorization: `Bearer ${token}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      path,
    );
  return { ...api, port, looks, tokenOf, listen };
};
