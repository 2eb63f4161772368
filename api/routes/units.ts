import { z } from 'zod';
import { unitDecider } from '#domain/unit/unit.ts';
import { every, visibleTo } from '#projections/case-current/filters.ts';
import { listCases } from '#projections/case-current/queries.ts';
import type { CaseDb } from '#projections/case-current/table.ts';
import { CaseId, UnitId } from '#schema/ids.ts';
import { UnitCommand, UnitEvent } from '#schema/unit.ts';
import type { Api } from '../api.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { viewEvents } from '../cases/event-view.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders, writeHeaders } from '../http/headers.ts';
import { EventList } from '../models/case.ts';
import { EnterUnitBody, UnitCommandBody, UnitWritten } from '../models/command.ts';
import { failures } from '../models/problem.ts';
import { UnitDetail } from '../models/unit.ts';
import { problem } from '../problem/fault.ts';
import { assertArea, enterUnit } from '../units/enter-unit.ts';
import { loadUnit } from '../units/load-unit.ts';
import { unitView } from '../units/unit-view.ts';

const tags = ['units'];
const params = z.object({ unitId: UnitId });
const querystring = z.strictObject({});

const entered = {
  operationId: 'enterUnit',
  summary: 'Enters a unit into the register',
  tags,
  headers: keyHeaders,
  querystring,
  body: EnterUnitBody,
  response: { 201: UnitWritten, ...failures },
};
const readUnit = {
  operationId: 'readUnit',
  summary: 'One unit and its cases',
  tags,
  params,
  querystring,
  response: { 200: UnitDetail, ...failures },
};
const readUnitEvents = {
  operationId: 'readUnitEvents',
  summary: 'History of the unit in the register',
  tags,
  params,
  querystring,
  response: { 200: EventList, ...failures },
};
const commandUnit = {
  operationId: 'commandUnit',
  summary: 'Corrects or completes facts of a unit',
  tags,
  params,
  headers: writeHeaders,
  querystring,
  body: UnitCommandBody,
  response: { 200: UnitWritten, ...failures },
};

const casesOfUnit = async (db: CaseDb, unitId: UnitId) => {
  const { rows } = await listCases(db, every(visibleTo({ areas: [], units: [unitId] })), {
    sort: 'case',
    after: null,
    limit: 100,
  });
  return rows.map(({ case_id, year }) => ({ caseId: CaseId.parse(case_id), year }));
};

const refuseDelegation = (principal: string | undefined): void => {
  if (principal !== undefined) throw problem('DelegationUnknown', { facts: { principal } });
};

const reads = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/units/:unitId', { schema: readUnit }, async (request, reply) => {
    const signedIn = signedInOf(request);
    const unit = await loadUnit(deps.store, request.params.unitId, signedIn);
    reply.header('etag', `"${unit.version}"`);
    const cases = await casesOfUnit(deps.cases, unit.unitId);
    return { ...unitView(unit, request.names), cases };
  });
  app.get('/v1/units/:unitId/events', { schema: readUnitEvents }, async (request) => {
    const { unitId, version, events } = await loadUnit(deps.store, request.params.unitId, signedInOf(request));
    return { streamId: `unit-${unitId}`, version, items: await viewEvents(deps.db, events, request.names) };
  });
};

export const unitRoutes = (app: Api, deps: ApiDeps): void => {
  reads(app, deps);
  app.post('/v1/units', { schema: entered }, async (request, reply) => {
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    refuseDelegation(onBehalfOf);
    const act = actOf(request, 'units', request.headers, asked);
    const written = await enterUnit(deps, act, { type, data }, office);
    return reply
      .code(201)
      .header('location', `/v1/units/${written.unitId}`)
      .header('etag', `"${written.version}"`)
      .send({ ...written, dryRun: false });
  });
  app.post('/v1/units/:unitId/commands', { schema: commandUnit }, async (request, reply) => {
    const { unitId } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    refuseDelegation(onBehalfOf);
    const { facts } = await loadUnit(deps.store, unitId, signedInOf(request));
    const command = UnitCommand.parse({ type, data });
    if (command.type === 'CorrectUnitDetails')
      assertArea(deps.areas, { province: facts.province, ...command.data.changes }, '/data/changes');
    const written = await executeAct(deps.store, {
      act: actOf(request, `unit-${unitId}`, request.headers, asked),
      command,
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: { ...unitDecider, event: UnitEvent },
    });
    reply.header('etag', `"${written.version}"`);
    return { unitId, ...written, dryRun: false };
  });
};
