import { z } from 'zod';
import { policyDecider } from '#domain/policy-stream/policy-stream.ts';
import { NO_ROWS } from '#domain/policy-stream/state.ts';
import { scopeOf } from '#domain/policy-stream/tables.ts';
import { readPolicyRows, readPolicyStream } from '#projections/policy/read-policy.ts';
import { PolicyCommand, PolicyEvent, PolicyScope } from '#schema/policy.ts';
import type { Api } from '../api.ts';
import { type PersonNames, readPersonNames } from '../auth/persons.ts';
import { assertSharesArea } from '../auth/shares-area.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { PolicyCommandBody, PolicyRows, PolicyWritten } from '../models/policy.ts';
import { failures } from '../models/problem.ts';
import { problem } from '../problem/fault.ts';

const tags = ['deadlines'];
const params = z.object({ scope: PolicyScope });
const querystring = z.strictObject({});

const readPolicy = {
  operationId: 'readPolicy',
  summary: 'Days and dates proposed and adopted, of the country (vn) or of a province',
  tags,
  params,
  querystring,
  response: { 200: PolicyRows, ...failures },
};
const commandPolicy = {
  operationId: 'commandPolicy',
  summary: 'Proposes a day or a date, adopts it as a second officer, or repeals it',
  tags,
  params,
  headers: writeHeaders,
  querystring,
  body: PolicyCommandBody,
  response: { 200: PolicyWritten, ...failures },
};

type Entered = Awaited<ReturnType<typeof readPolicyRows>>['proposed'][number];
const named = <Row extends Entered>({ by, ...row }: Row, nameOf: PersonNames) => ({
  ...row,
  by: by.map((id) => ({ id, name: nameOf(id) })),
});

export const policyRoutes = (app: Api, deps: ApiDeps): void => {
  const { store, db } = deps;
  app.get('/v1/policy/:scope', { schema: readPolicy }, async (request, reply) => {
    const { scope } = request.params;
    assertSharesArea(deps, signedInOf(request), scopeOf(scope));
    const { rows, version } = await readPolicyStream(store, scope);
    const { proposed, adopted } = rows;
    const nameOf = await readPersonNames(
      db,
      [...proposed, ...adopted].flatMap(({ by }) => by),
    );
    reply.header('etag', `"${version}"`);
    return {
      scope,
      scopeName: request.names.area(scopeOf(scope)),
      version,
      proposed: proposed.map((row) => named(row, nameOf)),
      adopted: adopted.map((row) => named(row, nameOf)),
    };
  });
  app.post('/v1/policy/:scope/commands', { schema: commandPolicy }, async (request, reply) => {
    const { scope } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
    if (!deps.areas.find(scopeOf(scope))) throw problem('AreaNotFound', { facts: { path: scopeOf(scope) } });
    const national = scope === 'vn' ? NO_ROWS : await readPolicyRows(store, 'vn');
    const written = await executeAct(store, {
      act: actOf(request, `policy-${scope}`, request.headers, asked),
      command: PolicyCommand.parse({ type, data }),
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: { ...policyDecider({ scope, national }), event: PolicyEvent },
    });
    reply.header('etag', `"${written.version}"`);
    return { scope, ...written, dryRun: false };
  });
};
