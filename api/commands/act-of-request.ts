import type { FastifyRequest } from 'fastify';
import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import type { Channel } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { problem } from '../problem/fault.ts';
import type { Act } from './signature.ts';

/** What every body of a command may say beside type and data. */
export type AskedAct = {
  readonly occurredAt?: Instant | undefined;
  readonly channel?: Channel | undefined;
  readonly lateEntryGround?: string | undefined;
};
type WriteHeaders = { readonly 'idempotency-key': string; readonly 'if-match'?: string | undefined };

/** Paper happened when it was received; everything else, when nothing is said, now. */
const occurredAt = ({ occurredAt: said, channel = 'ONLINE' }: AskedAct, receivedAt: Instant): Instant =>
  said ?? (channel === 'ONLINE' ? receivedAt : startOfDay(channel.paper.receivedOn));

/** A paper has one date: that of its receipt (lifecycle §2). */
const assertPaperDate = ({ channel = 'ONLINE', occurredAt: said }: AskedAct): void => {
  if (channel === 'ONLINE') return;
  const { receivedOn, scan } = channel.paper;
  const wrong = (pointer: string) => problem('InvalidRequest', { errors: [{ pointer, code: 'Invalid' }] });
  if (receivedOn < '1900-01-01') throw wrong('/channel/paper/receivedOn');
  if (scan.date > receivedOn) throw wrong('/channel/paper/scan/date');
  if (said !== undefined && dateOf(said) !== receivedOn) throw wrong('/occurredAt');
};

/** Everything of a request that goes into the signature of its command. */
export const actOf = (request: FastifyRequest, streamId: string, headers: WriteHeaders, asked: AskedAct): Act => {
  const signedIn = signedInOf(request);
  assertPaperDate(asked);
  return {
    signedIn,
    streamId,
    key: headers['idempotency-key'],
    requestHash: request.bodyHash,
    correlationId: request.id,
    occurredAt: occurredAt(asked, signedIn.receivedAt),
    channel: asked.channel ?? 'ONLINE',
    lateEntryGround: asked.lateEntryGround ?? null,
  };
};

/** `"7"` → 7. */
export const expectedVersion = ({ 'if-match': etag }: WriteHeaders): number | undefined =>
  etag === undefined ? undefined : Number(etag.slice(1, -1));
