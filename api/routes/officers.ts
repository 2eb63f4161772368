import { z } from 'zod';
import { officerDeciderFor } from '#domain/officer/officer.ts';
import { officeScope } from '#domain/policy/office.ts';
import { OfficeId, PersonId } from '#schema/ids.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import type { Api } from '../api.ts';
import { readAppointments } from '../auth/appointments.ts';
import { viewOfficers } from '../auth/officer-view.ts';
import { seesOffice } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { OfficerCommandBody, OfficerWritten } from '../models/command.ts';
import { Officer } from '../models/office.ts';
import { failures } from '../models/problem.ts';
import { problem, refused } from '../problem/fault.ts';

const listOfficers = {
  operationId: 'listOfficers',
  summary: 'Officers of an office, for assignment',
  tags: ['officers'],
  querystring: z.strictObject({ office: OfficeId }),
  response: { 200: z.object({ items: z.array(Officer) }), ...failures },
};

const commandOfficer = {
  operationId: 'commandOfficer',
  summary: 'Appoints an officer or ends an appointment; records an absence with its deputy',
  tags: ['officers'],
  params: z.object({ officerId: PersonId }),
  headers: writeHeaders,
  querystring: z.strictObject({}),
  body: OfficerCommandBody,
  response: { 200: OfficerWritten, ...failures },
};

/** An office is of an area, or of a unit, that exists. */
const assertOffice = async ({ areas, store }: ApiDeps, office: OfficeId): Promise<void> => {
  const scope = officeScope(office);
  const exists = scope.startsWith('vn') ? areas.find(scope) : (await store.read(`unit-${scope}`))[0];
  if (!exists) throw problem('OfficeNotFound', { facts: { office } });
};

export const officerRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/officers', { schema: listOfficers }, async (request) => {
    const signedIn = signedInOf(request);
    const { office } = request.query;
    if (!seesOffice(presentAppointments(signedIn), office))
      throw refused({ code: 'OutsideScope', legalBasis: null, offices: [office] });
    const officers = await deps.officers.ofOffice(office, signedIn.receivedAt);
    return { items: await viewOfficers(deps.db, officers, request.names) };
  });
  app.post('/v1/officers/:officerId/commands', { schema: commandOfficer }, async (request, reply) => {
    const { officerId } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
    const command = OfficerCommand.parse({ type, data });
    if (command.type === 'AppointOfficer') await assertOffice(deps, command.data.appointment.office);
    const deputyPosts =
      command.type === 'RecordAbsence' ? await readAppointments(deps.store, command.data.absence.deputy) : [];
    const written = await executeAct(deps.store, {
      act: actOf(request, `officer-${officerId}`, request.headers, asked),
      command,
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: { ...officerDeciderFor(officerId, deputyPosts), event: OfficerEvent },
    });
    reply.header('etag', `"${written.version}"`);
    return { officerId, ...written, dryRun: false };
  });
};
