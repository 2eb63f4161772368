import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PersonId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { inForceAt, readAppointments } from '../auth/appointments.ts';
import { sessionCookie } from '../auth/cookie.ts';
import { viewOfficers } from '../auth/officer-view.ts';
import { closeSession, openSession } from '../auth/session-store.ts';
import { type SignedIn, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { Officer, Session } from '../models/office.ts';
import { failures } from '../models/problem.ts';
import { problem } from '../problem/fault.ts';

const tags = ['session'];
const nothing = z.strictObject({});
const open = { public: true };

const listDemoOfficers = {
  operationId: 'listDemoOfficers',
  summary: 'Whom one may sign in as, in demo mode',
  tags,
  security: [],
  querystring: nothing,
  response: { 200: z.object({ items: z.array(Officer) }), ...failures },
};
const signInDemo = {
  operationId: 'signInDemo',
  summary: 'Signs in as a demo officer',
  tags,
  security: [],
  querystring: nothing,
  body: z.strictObject({
    officer: PersonId,
    as: z.enum(['cookie', 'bearer']).default('cookie').describe('bearer: for programs, the token is in the body'),
  }),
  response: { 201: Session, ...failures },
};
const readSession = {
  operationId: 'readSession',
  summary: 'Who am I, my offices, my principals',
  tags,
  querystring: nothing,
  response: { 200: Session, ...failures },
};
const signOut = {
  operationId: 'signOut',
  summary: 'Signs out',
  tags,
  querystring: nothing,
  response: { 204: z.undefined().describe('Signed out'), ...failures },
};

type Shown = Pick<SignedIn, 'officer' | 'appointments' | 'csrf' | 'expiresAt' | 'receivedAt' | 'demo'>;

/** Delegations come with their own issue; until then nobody has a principal. */
const sessionView = async (
  { db, mail, authMode }: ApiDeps,
  request: FastifyRequest,
  { officer: id, appointments, csrf, expiresAt, receivedAt, demo }: Shown,
  token: string | null,
): Promise<Session> => {
  const held = { id, appointments: inForceAt(appointments, receivedAt) };
  const [officer] = await viewOfficers(db, [held], request.names);
  if (officer === undefined) throw problem('OfficerNotFound');
  const mailCatcher = authMode === 'demo' ? (mail?.catcher ?? null) : null;
  return { officer, principals: [], demo, mailCatcher, csrfToken: csrf, expiresAt, token };
};

const assertDemo = ({ authMode }: ApiDeps): void => {
  if (authMode !== 'demo') throw problem('DemoSignInOff');
};

const demoRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/session/demo', { config: open, schema: listDemoOfficers }, async (request) => {
    assertDemo(deps);
    const now = deps.clock();
    const officers = await deps.officers.ofDemonstration(now);
    return { items: await viewOfficers(deps.db, officers, request.names) };
  });
  app.post('/v1/session/demo', { config: open, schema: signInDemo }, async (request, reply) => {
    assertDemo(deps);
    const receivedAt = deps.clock();
    const { officer, as } = request.body;
    const appointments = await readAppointments(deps.store, officer);
    if (inForceAt(appointments, receivedAt).length === 0) throw problem('OfficerNotFound');
    const { token, ...session } = await openSession(deps.db, officer, receivedAt);
    const [name, options] = sessionCookie(request, { expiresAt: session.expiresAt, receivedAt });
    if (as === 'cookie') reply.setCookie(name, token, options);
    const shown = { ...session, appointments, receivedAt, demo: true };
    return reply.code(201).send(await sessionView(deps, request, shown, as === 'bearer' ? token : null));
  });
};

export const sessionRoutes = (app: Api, deps: ApiDeps): void => {
  demoRoutes(app, deps);
  app.get('/v1/session', { schema: readSession }, async (request) =>
    sessionView(deps, request, signedInOf(request), null),
  );
  app.delete('/v1/session', { schema: signOut }, async (request, reply) => {
    await closeSession(deps.db, signedInOf(request).token);
    const [name, options] = sessionCookie(request, signedInOf(request));
    return reply.clearCookie(name, options).code(204).send();
  });
};
