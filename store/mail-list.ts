import type { Instant } from '#schema/ids.ts';
import type { TakenDigest } from './mail-outbox.ts';
import type { Queryable } from './pool.ts';

export const MAIL_STATES = ['queued', 'accepted', 'refused', 'bounced', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A digest as its administrator sees it: to whom, never to which address. */
export type ListedDigest = Omit<TakenDigest, 'messageId' | 'queuedAt'> & {
  readonly state: MailState;
  readonly answer: string | null;
  readonly settledAt: Instant | null;
};

export type MailFilter = {
  /** `null`: of the whole country. */
  readonly provinces: readonly string[] | null;
  readonly state: MailState | undefined;
};

const COLUMNS = `digest_id as id, day, addressee, kind, channel, province, state, attempts, answer,
  settled_at as "settledAt"`;
const WITHIN =
  'from shell.digest where ($1::text[] is null or province = any($1)) and ($2::text is null or state = $2)';

/** Newest first. */
export const listDigests = async (
  db: Queryable,
  { provinces, state }: MailFilter,
  after: string | null,
  limit: number,
): Promise<readonly ListedDigest[]> => {
  const text = `select ${COLUMNS} ${WITHIN} and ($3::bigint is null or digest_id < $3) order by digest_id desc limit $4`;
  return (await db.query<ListedDigest>({ text, values: [provinces, state ?? null, after, limit] })).rows;
};

/** Up to one more than ten thousand. */
export const countDigests = async (db: Queryable, { provinces, state }: MailFilter): Promise<number> => {
  const text = `select count(*)::int as n from (select 1 ${WITHIN} limit 10001) found`;
  return (await db.query<{ n: number }>({ text, values: [provinces, state ?? null] })).rows[0]?.n ?? 0;
};

export const findDigest = async (db: Queryable, id: string): Promise<ListedDigest | undefined> =>
  (await db.query<ListedDigest>({ text: `select ${COLUMNS} from shell.digest where digest_id = $1`, values: [id] }))
    .rows[0];
