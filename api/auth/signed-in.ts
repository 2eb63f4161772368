import type { FastifyRequest } from 'fastify';
import type { Instant, OfficerId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import { problem } from '../problem/fault.ts';
import { inForceAt } from './appointments.ts';

/** Who asks, as the session and the officer's own stream say it. */
export type SignedIn = {
  readonly officer: OfficerId;
  readonly csrf: string;
  readonly expiresAt: Instant;
  readonly token: string;
  readonly viaCookie: boolean;
  /** Acts of a demo session are marked in every event. */
  readonly demo: boolean;
  readonly receivedAt: Instant;
  /** Past and future ones too: an act is judged by those of its own instant. */
  readonly appointments: readonly Appointment[];
};

export const signedInOf = (request: FastifyRequest): SignedIn => {
  if (request.signedIn === null) throw problem('SignInRequired', { headers: { 'www-authenticate': 'Bearer' } });
  return request.signedIn;
};

/** The appointments that count for reading: those in force now. */
export const presentAppointments = ({ appointments, receivedAt }: SignedIn): readonly Appointment[] =>
  inForceAt(appointments, receivedAt);
