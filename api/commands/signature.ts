import type { Actor, Channel, Signature } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import type { SignedIn } from '../auth/signed-in.ts';

/** What a request says of its act, and what the server knows of the request. */
export type Act = {
  readonly signedIn: SignedIn;
  readonly streamId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly correlationId: string;
  readonly occurredAt: Instant;
  readonly channel: Channel;
  readonly lateEntryGround: string | null;
};

/** The same officer, office, stream and key always name the same command (lifecycle §1). */
export const commandIdFor = ({ signedIn, streamId, key }: Act, { office }: Pick<Actor, 'office'>): string =>
  commandIdOf(signedIn.officer, office, streamId, key);

/** Who, in which capacity, when: set here, never taken from a client. */
export const signatureFor = (act: Act, actor: Actor): Signature => ({
  actor,
  channel: act.channel,
  lateEntryGround: act.lateEntryGround,
  demonstration: act.signedIn.demo,
  occurredAt: act.occurredAt,
  receivedAt: act.signedIn.receivedAt,
  commandId: commandIdFor(act, actor),
  requestHash: act.requestHash,
  correlationId: act.correlationId,
  causationId: null,
});
