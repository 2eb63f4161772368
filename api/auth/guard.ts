import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#store/clock.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { problem } from '../problem/fault.ts';
import { readAppointments } from './appointments.ts';
import { tokenOf } from './cookie.ts';
import { findSession } from './session-store.ts';
import { type SignedIn, signedInOf } from './signed-in.ts';

export type AuthDeps = {
  readonly db: Queryable;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly authMode: 'demo' | 'oidc';
};

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Demo mode lets anyone be anyone: a page of another name that resolves to this machine must not reach it. */
const assertHost = ({ authMode }: AuthDeps, { headers }: FastifyRequest): void => {
  if (authMode === 'demo' && !LOOPBACK.test(headers.host ?? '')) throw problem('HostNotAllowed');
};

const assertSameSite = ({ method, headers }: FastifyRequest): void => {
  if (!SAFE.includes(method) && headers['sec-fetch-site'] === 'cross-site') throw problem('CrossSiteRequest');
};

const assertCsrf = ({ method, headers }: FastifyRequest, { viaCookie, csrf }: SignedIn): void => {
  const given = headers['x-csrf-token'];
  if (SAFE.includes(method) || !viaCookie) return;
  if (typeof given !== 'string' || !equal(given, csrf)) throw problem('CsrfTokenInvalid');
};

const signIn = async (deps: AuthDeps, request: FastifyRequest): Promise<SignedIn | null> => {
  const given = tokenOf(request);
  // Only a demonstration gives sessions yet, and they end with it: another mode honours none that are left over.
  if (given === undefined || deps.authMode !== 'demo') return null;
  const receivedAt = deps.clock();
  const session = await findSession(deps.db, given.token, receivedAt);
  if (session === undefined) return null;
  const appointments = await readAppointments(deps.store, session.officer);
  return { ...session, ...given, appointments, receivedAt, demo: true };
};

/**
 * Runs before anything of a request is read: every route under /v1 that is not marked public
 * refuses a stranger.
 */
export const guard =
  (deps: AuthDeps) =>
  async (request: FastifyRequest): Promise<void> => {
    assertHost(deps, request);
    assertSameSite(request);
    if (!request.routeOptions.url?.startsWith('/v1/')) return;
    request.signedIn = await signIn(deps, request);
    // Signing in anew uses no power of the session before it: whoever is signed in still may, with any page or none.
    if (!request.routeOptions.config.public) assertCsrf(request, signedInOf(request));
  };
