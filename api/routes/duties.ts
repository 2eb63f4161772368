import { z } from 'zod';
import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { type DutyContext, dutyDeciderFor, type OfficeYear } from '#domain/duty/duty.ts';
import { officeObligations } from '#domain/duty/obligations.ts';
import type { DutyState } from '#domain/duty/state.ts';
import { officeScope } from '#domain/policy/office.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { DutyCommand, DutyEvent } from '#schema/duty.ts';
import { type Instant, OfficeId, Year } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Api } from '../api.ts';
import { seesOffice } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { DutyCommandBody, DutyWritten, OfficeDuties } from '../models/duty.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';
import { problem, refused } from '../problem/fault.ts';

const tags = ['duties'];
const params = z.object({ year: z.coerce.number().pipe(Year), office: OfficeId });
const querystring = z.strictObject({});

const readDuties = {
  operationId: 'readDuties',
  summary: 'What an office owes in a year, and what came of it',
  tags,
  params,
  querystring,
  response: { 200: OfficeDuties, ...failures },
};
const commandDuty = {
  operationId: 'commandDuty',
  summary: 'Hands in, receives or returns a plan or report of an office',
  tags,
  params,
  headers: writeHeaders,
  querystring,
  body: DutyCommandBody,
  response: { 200: DutyWritten, ...failures },
};

const streamOf = ({ year, office }: OfficeYear): string => `duty-${year}-${office}`;

/** An office of an area that there is; units owe theirs in their case. */
const assertArea = ({ areas }: ApiDeps, { office }: OfficeYear): void => {
  if (!areas.find(officeScope(office))) throw problem('OfficeNotFound', { facts: { office } });
};

const assertSees = (signedIn: SignedIn, { office }: OfficeYear): void => {
  if (!seesOffice(presentAppointments(signedIn), office))
    throw refused({ code: 'OutsideScope', legalBasis: null, offices: [office] });
};

/** By the dates and working days that hold for the office's province. */
const contextOf = async ({ store }: ApiDeps, of: OfficeYear): Promise<DutyContext> => ({
  ...of,
  terms: await readPolicyTables(store, officeScope(of.office).slice(3, 5)),
});

const readStream = async (store: EventStore, of: DutyContext) => {
  const { initial, evolve } = dutyDeciderFor(of);
  const stream = await store.read(streamOf(of));
  const events = stream.map(({ type, data, signature }) => ({ ...DutyEvent.parse({ type, data }), signature }));
  return { version: stream.length, state: events.reduce(evolve, initial) };
};

const NOTHING = { standing: 'NotSubmitted', submissions: 0, fixBy: null } as const;

const viewOf = (of: DutyContext, state: DutyState, now: Instant, names: Names) =>
  officeObligations(of, state, now).map((duty) => ({
    ...NOTHING,
    ...state.handed[duty.id],
    ...duty,
    recipient: names.office(duty.recipient),
    lastGoodDay: lastGoodDay(duty.due),
    workingDaysLeft: duty.metAt === null ? workingDaysLeft(duty.due, now, of.terms.calendar) : null,
  }));

export const dutyRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/duties/:year/:office', { schema: readDuties }, async (request, reply) => {
    const signedIn = signedInOf(request);
    const of = request.params;
    assertArea(deps, of);
    assertSees(signedIn, of);
    const context = await contextOf(deps, of);
    const { version, state } = await readStream(deps.store, context);
    reply.header('etag', `"${version}"`);
    const duties = viewOf(context, state, signedIn.receivedAt, request.names);
    return { year: of.year, office: request.names.office(of.office), version, duties };
  });
  app.post('/v1/duties/:year/:office/commands', { schema: commandDuty }, async (request, reply) => {
    const of = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
    assertArea(deps, of);
    const written = await executeAct(deps.store, {
      act: actOf(request, streamOf(of), request.headers, asked),
      command: DutyCommand.parse({ type, data }),
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: { ...dutyDeciderFor(await contextOf(deps, of)), event: DutyEvent },
    });
    reply.header('etag', `"${written.version}"`);
    return { year: of.year, office: request.names.office(of.office), ...written, dryRun: false };
  });
};
