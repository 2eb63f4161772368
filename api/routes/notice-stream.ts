import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Api } from '../api.ts';
import { signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { failures } from '../models/problem.ts';
import { cutOffAfter } from '../notices/event-stream.ts';
import { createNoticeHub } from '../notices/hub.ts';

const Events = z.union([z.string(), z.instanceof(Readable)]);
const description =
  'Server-sent events. `notice`: a Notice; `reset`: `{ reason }`, the list is to be read anew; ids are for Last-Event-ID';

const streamed = {
  operationId: 'streamNotifications',
  summary: 'Notices of my offices as they come in, from now or from Last-Event-ID on',
  tags: ['notifications'],
  headers: z.object({
    'last-event-id': z.string().optional().describe('`<transaction>-<notice>`, as it came; another gives `reset`'),
  }),
  querystring: z.strictObject({}),
  response: { 200: { description, content: { 'text/event-stream': { schema: Events } } }, ...failures },
};

/** `no-transform`, `x-accel-buffering`: proxies pass each event on as it comes. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

export const noticeStreamRoutes = (app: Api, deps: ApiDeps): void => {
  const hub = createNoticeHub(deps, app.log);
  app.addHook('preClose', async () => hub.close());
  // Without HEAD: its answer would drain a stream that never ends.
  app.get(
    '/v1/notifications/stream',
    { schema: streamed, exposeHeadRoute: false },
    async (request, reply): Promise<Readable> => {
      const lastEventId = request.headers['last-event-id'];
      const stream = await hub.join({ signedIn: signedInOf(request), names: request.names, lastEventId });
      cutOffAfter(stream, reply.raw);
      return reply.headers(HEADERS).serializer(String).send(stream.body);
    },
  );
};
