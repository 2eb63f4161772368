import { createHash } from 'node:crypto';
import type { Actor, Message, Signed } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { canonicalJson } from '../canonical-json.ts';
import { commandIdOf } from '../uuid-v5.ts';

/** What all commands of one piece of long work are signed with. */
export type WorkSignature = {
  readonly actor: Actor;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  readonly lateEntryGround: string | null;
  readonly demonstration: boolean;
  readonly correlationId: string;
};

export const requestHashOf = (body: Message): string =>
  createHash('sha256')
    .update(canonicalJson({ type: body.type, data: body.data }))
    .digest('hex');

/** Signed by the server itself; the same parts give the same command id, however often the work is repeated. */
export const signWork = <M extends Message>(
  body: M,
  work: WorkSignature,
  ...parts: readonly [string, ...string[]]
): Signed<M> => ({
  ...body,
  signature: {
    ...work,
    channel: 'ONLINE',
    commandId: commandIdOf(work.actor.officer, work.actor.office, ...parts),
    requestHash: requestHashOf(body),
    causationId: null,
  },
});
