import { z } from 'zod';
import { decisionDecider } from '#domain/decision/decision.ts';
import { DecisionCommand, DecisionEvent } from '#schema/decision.ts';
import { DecisionId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import { lookUpCases } from '../commands/listed-cases.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { DecisionCommandBody, DecisionWritten } from '../models/command.ts';
import { Decision } from '../models/decision.ts';
import { failures } from '../models/problem.ts';
import { problem } from '../problem/fault.ts';

const tags = ['decisions'];
const params = z.object({ decisionId: DecisionId });
const querystring = z.strictObject({});

const readDecision = {
  operationId: 'readDecision',
  summary: 'One decision document with its list',
  tags,
  params,
  querystring,
  response: { 200: Decision, ...failures },
};
const commandDecision = {
  operationId: 'commandDecision',
  summary: 'Records a signed decision document with its list',
  tags,
  params,
  headers: writeHeaders,
  querystring,
  body: DecisionCommandBody,
  response: { 200: DecisionWritten, ...failures },
};

export const decisionRoutes = (app: Api, deps: ApiDeps): void => {
  // Decisions are public record (lifecycle §9): every officer may read one.
  app.get('/v1/decisions/:decisionId', { schema: readDecision }, async (request, reply) => {
    signedInOf(request);
    const { decisionId } = request.params;
    const last = (await deps.store.read(`decision-${decisionId}`)).at(-1);
    if (last === undefined) throw problem('DecisionNotFound');
    const { document } = DecisionEvent.parse({ type: last.type, data: last.data }).data;
    reply.header('etag', `"${last.version}"`);
    const issuerName = request.names.office(document.issuer).name;
    return { decisionId, version: last.version, issuerName, document, recordedAt: last.recordedAt };
  });
  app.post('/v1/decisions/:decisionId/commands', { schema: commandDecision }, async (request, reply) => {
    const { decisionId } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
    const command = DecisionCommand.parse({ type, data });
    const written = await executeAct(deps.store, {
      act: actOf(request, `decision-${decisionId}`, request.headers, asked),
      command,
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: {
        ...decisionDecider(decisionId, await lookUpCases(deps.cases, command.data.document)),
        event: DecisionEvent,
      },
    });
    reply.header('etag', `"${written.version}"`);
    return { decisionId, ...written, dryRun: false };
  });
};
