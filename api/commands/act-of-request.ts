import type { FastifyRequest } from 'fastify';
import { startOfDay } from '#domain/calendar/instant.ts';
import { inFuture } from '#domain/case/guards.ts';
import type { Channel } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { problem, refused } from '../problem/fault.ts';
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

const assertPaperDate = ({ channel = 'ONLINE' }: AskedAct): void => {
  if (channel === 'ONLINE' || channel.paper.receivedOn >= '1900-01-01') return;
  throw problem('InvalidRequest', { errors: [{ pointer: '/channel/paper/receivedOn', code: 'Invalid' }] });
};

/** No act of a stream without a workflow is entered before it happened; a case's decider says so itself. */
export const assertNotAhead = ({ occurredAt: at, signedIn: { receivedAt } }: Act): void => {
  const refusal = inFuture({ occurredAt: at, receivedAt });
  if (refusal) throw refused(refusal);
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
