import { z } from 'zod';
import { CycleEvent } from '#schema/cycle.ts';
import { ProvinceCode, Year } from '#schema/ids.ts';
import { openingId } from '#store/runs.ts';
import type { Api } from '../api.ts';
import { assertSharesArea } from '../auth/shares-area.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { actOf } from '../commands/act-of-request.ts';
import { cycleStream, openYear } from '../cycles/open-year.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { OpenYearBody } from '../models/command.ts';
import { failures } from '../models/problem.ts';
import { Cycle, RunStarted } from '../models/run.ts';
import { latestRun } from '../runs/read-runs.ts';
import { runView } from './runs.ts';

const tags = ['cycles'];
const params = z.object({ year: z.coerce.number().pipe(Year), code: ProvinceCode });
const querystring = z.strictObject({});

const opened = {
  operationId: 'openYear',
  summary: 'Opens the year of a province: one case for each eligible unit',
  tags,
  params,
  headers: keyHeaders,
  querystring,
  body: OpenYearBody,
  response: { 202: RunStarted, ...failures },
};
const readCycle = {
  operationId: 'readCycle',
  summary: 'The cycle of a province and the progress of its opening',
  tags,
  params,
  querystring,
  response: { 200: Cycle, ...failures },
};

export const cycleRoutes = (app: Api, deps: ApiDeps): void => {
  app.post('/v1/cycles/:year/provinces/:code/open', { schema: opened }, async (request, reply) => {
    const { year, code: province } = request.params;
    assertSharesArea(deps, signedInOf(request), `vn.${province}`);
    const { office, ...asked } = request.body;
    const act = actOf(request, cycleStream(year, province), request.headers, asked);
    const runId = await openYear(deps, { act, year, province, office });
    const location = `/v1/runs/${runId}`;
    return reply.code(202).header('location', location).send({ runId, location });
  });
  app.get('/v1/cycles/:year/provinces/:code', { schema: readCycle }, async (request) => {
    const { year, code: province } = request.params;
    assertSharesArea(deps, signedInOf(request), `vn.${province}`);
    const [event] = await deps.store.read(cycleStream(year, province));
    const run = await latestRun(deps.db, openingId(year, province));
    return {
      year,
      province,
      provinceName: request.names.area(`vn.${province}`),
      opened: event !== undefined,
      openedAt: event?.signature.occurredAt ?? null,
      policy: event ? CycleEvent.parse({ type: event.type, data: event.data }).data.policy : null,
      run: run ? runView(signedInOf(request), run) : null,
    };
  });
};
