import { z } from 'zod';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { readiness } from '../health/readiness.ts';
import { countRequests } from '../health/request-figures.ts';
import { sweepFigures } from '../health/sweep-age.ts';
import { Health, Readiness } from '../models/health.ts';
import { failures } from '../models/problem.ts';

const config = { public: true };
const tags = ['health'];
const querystring = z.strictObject({});

const alive = {
  operationId: 'alive',
  summary: 'Alive',
  tags,
  security: [],
  querystring,
  response: { 200: Health, ...failures },
};
const ready = {
  operationId: 'ready',
  summary: 'PostgreSQL, schema version, Temporal with a worker, lag of the projections, age of the last sweep',
  tags,
  security: [],
  querystring,
  response: { 200: Readiness, 503: Readiness, ...failures },
};

export const healthRoutes = (app: Api, deps: ApiDeps): void => {
  const figures = countRequests(app);
  app.get('/healthz', { config, schema: alive }, async () => ({ status: 'alive' as const }));
  app.get('/readyz', { config, schema: ready }, async (_request, reply) => {
    const answer = await readiness(deps.db, deps.engine, deps.clock());
    return reply.code(answer.status === 'not-ready' ? 503 : 200).send(answer);
  });
  app.get('/metrics', { config, schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(figures() + (await sweepFigures(deps.db, deps.clock()))),
  );
};
