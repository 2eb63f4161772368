import { z } from 'zod';
import { tablesOf } from '#domain/policy-stream/tables.ts';
import { readAdoptedRows } from '#projections/policy/read-policy.ts';
import { CaseId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { readPersonNames } from '../auth/persons.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { caseView } from '../cases/case-view.ts';
import { withoutGoneAssignee } from '../cases/claim.ts';
import { viewEvents } from '../cases/event-view.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { allowedCommands } from '../commands/allowed.ts';
import type { ApiDeps } from '../deps.ts';
import { untilPosition } from '../lists/min-position.ts';
import { CaseRun, CaseView, EventList } from '../models/case.ts';
import { failures } from '../models/problem.ts';
import { minPosition } from './cases.ts';

const params = z.object({ caseId: CaseId });

const readCase = {
  operationId: 'readCase',
  summary: 'One case: state, obligations, what I may do and why not',
  tags: ['cases'],
  params,
  querystring: z.strictObject(minPosition),
  response: { 200: CaseView, ...failures },
};
const readCaseEvents = {
  operationId: 'readCaseEvents',
  summary: 'History with its envelope',
  tags: ['cases'],
  params,
  querystring: z.strictObject(minPosition),
  response: { 200: EventList, ...failures },
};
const readCaseRun = {
  operationId: 'readCaseRun',
  summary: 'The live run in the engine',
  tags: ['cases'],
  params,
  querystring: z.strictObject({}),
  response: { 200: CaseRun, ...failures },
};

export const caseRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/cases/:caseId', { schema: readCase }, async (request, reply) => {
    const signedIn = signedInOf(request);
    await untilPosition(deps.cases, request.query['min-position']);
    const found = await visibleCase(deps, request, request.params.caseId);
    const loaded = { ...found, state: await withoutGoneAssignee(deps.store, found.state, signedIn.receivedAt) };
    reply.header('etag', `"${loaded.version}"`);
    const { state } = loaded;
    const adopted = await readAdoptedRows(deps.store, state.facts.province);
    const allowed = allowedCommands({ state, signedIn, adopted }, request.names);
    const { assignee } = state;
    const personOf = await readPersonNames(deps.db, assignee === null ? [] : [assignee]);
    const terms = tablesOf(adopted);
    return caseView(loaded, allowed, { names: request.names, personOf, now: signedIn.receivedAt, terms });
  });
  app.get('/v1/cases/:caseId/events', { schema: readCaseEvents }, async (request) => {
    const { caseId } = request.params;
    await untilPosition(deps.cases, request.query['min-position']);
    const { events, version } = await visibleCase(deps, request, caseId);
    return { streamId: `case-${caseId}`, version, items: await viewEvents(deps.db, events, request.names) };
  });
  app.get('/v1/cases/:caseId/run', { schema: readCaseRun }, async (request) => {
    const { caseId } = request.params;
    await visibleCase(deps, request, caseId);
    return deps.engine.describe(caseId);
  });
};
