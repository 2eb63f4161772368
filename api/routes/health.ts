import { z } from 'zod';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { outboxFigures } from '../health/outbox.ts';
import { lagFigures } from '../health/projection-lag.ts';
import { readiness } from '../health/readiness.ts';
import { countRequests } from '../health/request-figures.ts';
import { scheduleFigures } from '../health/schedule.ts';
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
  summary:
    'PostgreSQL, schema version, Temporal with a worker, lag of the projections, age of the last sweep and its Schedule, mails',
  tags,
  security: [],
  querystring,
  response: { 200: Readiness, 503: Readiness, ...failures },
};

const domainFigures = async ({ db, engine, clock }: ApiDeps): Promise<string> => {
  const now = clock();
  const parts = [sweepFigures(db, now), outboxFigures(db, now), lagFigures(db), scheduleFigures(engine)];
  return (await Promise.all(parts)).join('');
};

export const healthRoutes = (app: Api, deps: ApiDeps): void => {
  const figures = countRequests(app);
  app.get('/healthz', { config, schema: alive }, async () => ({ status: 'alive' as const }));
  app.get('/readyz', { config, schema: ready }, async (_request, reply) => {
    const answer = await readiness(deps, deps.clock());
    return reply.code(answer.status === 'not-ready' ? 503 : 200).send(answer);
  });
  app.get('/metrics', { config, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(figures() + (await domainFigures(deps))),
  );
};
