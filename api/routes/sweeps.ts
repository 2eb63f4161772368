import { z } from 'zod';
import { Instant, OfficeId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { actOf } from '../commands/act-of-request.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { failures } from '../models/problem.ts';
import { RunStarted } from '../models/run.ts';
import { sweepByHand } from '../reminders/sweep-by-hand.ts';

const Body = z
  .strictObject({
    at: Instant.optional().describe('A past instant, for a sweep that was missed; absent: now'),
    office: OfficeId.optional(),
  })
  .default({})
  .meta({ id: 'SweepReminders' });

const swept = {
  operationId: 'sweepReminders',
  summary: 'Sends what is due and was not sent, in the area of my office; the sweep of each morning does the same',
  tags: ['reminders'],
  headers: keyHeaders,
  querystring: z.strictObject({}),
  body: Body,
  response: { 202: RunStarted, ...failures },
};

export const sweepRoutes = (app: Api, deps: ApiDeps): void => {
  app.post('/v1/reminders/sweep', { schema: swept }, async (request, reply) => {
    const { at, office } = request.body;
    const act = actOf(request, 'reminder-sweep', request.headers, {});
    const runId = await sweepByHand(deps, { act, at, office });
    const location = `/v1/runs/${runId}`;
    return reply.code(202).header('location', location).send({ runId, location });
  });
};
