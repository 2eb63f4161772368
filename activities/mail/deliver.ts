import type { Instant } from '#schema/ids.ts';
import { postponeDigest, settleDigest, type TakenDigest } from '#store/mail-outbox.ts';
import { digestMail, digestShortMessage } from '#texts/mail-digest.ts';
import { type ComposeDeps, type Composed, compose } from './compose.ts';
import type { Message, Sender, Sent } from './send.ts';
import type { ShortMessage } from './sms.ts';

export type DeliverDeps = ComposeDeps & {
  /** `null`: not configured, so nothing of that channel is taken. */
  readonly mail: Sender<Message> | null;
  readonly sms: Sender<ShortMessage> | null;
};

const MINUTE_MS = 60_000;
const LONGEST_MS = 3_600_000;

/** One minute after the first try, then twice as long each time, an hour at most. */
const delayOf = (attempts: number): number => Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_MS);
const after = (now: Instant, milliseconds: number): Instant => new Date(Date.parse(now) + milliseconds).toISOString();

const NO_ADDRESS: Sent = { outcome: 'refused', answer: 'no address is known any more' };

const send = (deps: DeliverDeps, digest: TakenDigest, { reach, content }: Composed): Promise<Sent> | Sent | null => {
  if (content === null) return null;
  const { email, telephone, language } = reach;
  const { id, messageId } = digest;
  switch (digest.channel) {
    case 'mail':
      if (email === null || deps.mail === null) return NO_ADDRESS;
      return deps.mail.send({ id, messageId, to: email, ...digestMail(content, language) });
    case 'sms':
      if (telephone === null || deps.sms === null) return NO_ADDRESS;
      return deps.sms.send({ id: messageId, to: telephone, text: digestShortMessage(content, language) });
  }
};

/** Composes, sends and notes what became of one digest. Answers null when there was nothing left to say. */
export const deliver = async (deps: DeliverDeps, digest: TakenDigest): Promise<Sent | null> => {
  const { db, now } = deps;
  const { id, attempts } = digest;
  const sent = await send(deps, digest, await compose(deps, digest));
  if (sent === null) {
    await settleDigest(db, id, { state: 'dropped', answer: null, at: now() });
    return null;
  }
  const { answer } = sent;
  if (sent.outcome === 'waits') await postponeDigest(db, id, { answer, notBefore: after(now(), delayOf(attempts)) });
  else await settleDigest(db, id, { state: sent.outcome, answer, at: now() });
  return sent;
};
