import type { Instant, PlainDate } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

export type Channel = 'mail' | 'sms';

/** A digest that the relay has taken: it is nobody else's until its lease ends. */
export type TakenDigest = {
  readonly id: string;
  readonly day: PlainDate;
  readonly addressee: string;
  readonly kind: 'officer' | 'office';
  readonly channel: Channel;
  readonly province: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly queuedAt: Instant;
};

const COLUMNS = `digest_id as id, day, addressee, kind, channel, province, message_id as "messageId", attempts,
  queued_at as "queuedAt"`;

/** Takes what is due, oldest first, past those that another relay holds. A relay that is killed loses only its lease. */
export const takeDigests = async (
  db: Queryable,
  asked: {
    readonly now: Instant;
    readonly until: Instant;
    readonly channels: readonly Channel[];
    readonly limit: number;
  },
): Promise<readonly TakenDigest[]> => {
  const text = `update shell.digest set leased_until = $2, attempts = attempts + 1
    where digest_id in (select digest_id from shell.digest where state = 'queued' and not_before <= $1
      and (leased_until is null or leased_until <= $1) and channel = any($3)
      order by not_before, digest_id limit $4 for update skip locked)
    returning ${COLUMNS}`;
  const { now, until, channels, limit } = asked;
  return (await db.query<TakenDigest>({ text, values: [now, until, channels, limit] })).rows;
};

export type Settlement = {
  readonly state: 'accepted' | 'refused' | 'dropped';
  readonly answer: string | null;
};

/** What a digest has come to. A report of failure that was faster than the server's own answer stands. */
export const settleDigest = async (
  db: Queryable,
  id: string,
  { state, answer, at }: Settlement & { readonly at: Instant },
): Promise<void> => {
  const text = `update shell.digest set state = $2, answer = $3, settled_at = $4, leased_until = null
    where digest_id = $1 and state = 'queued'`;
  await db.query({ text, values: [id, state, answer, at] });
};

/** Not now: tried again from an instant on. */
export const postponeDigest = async (
  db: Queryable,
  id: string,
  { answer, notBefore }: { readonly answer: string; readonly notBefore: Instant },
): Promise<void> => {
  const text = `update shell.digest set answer = $2, not_before = $3, leased_until = null
    where digest_id = $1 and state = 'queued'`;
  await db.query({ text, values: [id, answer, notBefore] });
};

/** Puts a refused or bounced one back into the queue; false: there is none such. */
export const requeueDigest = async (db: Queryable, id: string, now: Instant): Promise<boolean> => {
  const text = `update shell.digest set state = 'queued', not_before = $2, attempts = 0, settled_at = null,
      leased_until = null
    where digest_id = $1 and state in ('refused', 'bounced')`;
  return (await db.query({ text, values: [id, now] })).rowCount === 1;
};

/**
 * A report says for good that the mail did not arrive. False: no mail of ours, or one that is known to have failed.
 * `chance`: the last digits of its UUID, so that nobody reports about mails by counting.
 */
export const bounceDigest = async (
  db: Queryable,
  { id, chance }: { readonly id: string; readonly chance: string },
  answer: string,
  at: Instant,
): Promise<boolean> => {
  const text = `update shell.digest set state = 'bounced', answer = $2, settled_at = $3, leased_until = null
    where digest_id = $1 and channel = 'mail' and (state = 'accepted' or state = 'queued' and attempts > 0)
      and right(replace(split_part(message_id, '@', 1), '-', ''), 16) = $4`;
  return (await db.query({ text, values: [id, answer, at, chance] })).rowCount === 1;
};

export type Outbox = {
  readonly queued: number;
  /** Since when the oldest that is due waits; null: nothing is due. */
  readonly oldestDue: Instant | null;
  readonly refused: number;
  readonly bounced: number;
};

export const readOutbox = async (db: Queryable, now: Instant): Promise<Outbox> => {
  const text = `select
    (select count(*)::int from shell.digest where state = 'queued') as queued,
    (select min(case when attempts = 0 and not_before <= $1 then greatest(queued_at, not_before) else queued_at end)
      from shell.digest where state = 'queued' and (not_before <= $1 or not_before = 'infinity' or attempts > 0))
      as "oldestDue",
    (select count(*)::int from shell.digest where state = 'refused') as refused,
    (select count(*)::int from shell.digest where state = 'bounced') as bounced`;
  const { rows } = await db.query<Outbox>({ text, values: [now] });
  return rows[0] ?? { queued: 0, oldestDue: null, refused: 0, bounced: 0 };
};
