import { createHash, randomBytes } from 'node:crypto';
import { type Instant, OfficerId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

export type StoredSession = {
  readonly officer: OfficerId;
  readonly csrf: string;
  readonly expiresAt: Instant;
};
export type NewSession = StoredSession & { readonly token: string };

const LIFETIME_MS = 12 * 3_600_000;
const secret = () => randomBytes(32).toString('base64url');
/** Only the hash is kept: who reads the table cannot sign in with it. */
const hashOf = (token: string) => createHash('sha256').update(token).digest();

export const openSession = async (db: Queryable, officer: OfficerId, now: Instant): Promise<NewSession> => {
  const [token, csrf] = [secret(), secret()];
  const expiresAt = new Date(Date.parse(now) + LIFETIME_MS).toISOString();
  await db.query({
    text: 'insert into shell.session (token_hash, officer, csrf, created_at, expires_at) values ($1, $2, $3, $4, $5)',
    values: [hashOf(token), officer, csrf, now, expiresAt],
  });
  await db.query({ text: 'delete from shell.session where expires_at <= $1', values: [now] });
  return { token, officer, csrf, expiresAt };
};

type Row = { readonly officer: string; readonly csrf: string; readonly expires_at: string };

/** Undefined for a token that was never given out, was signed out, or has ended by the clock port. */
export const findSession = async (db: Queryable, token: string, now: Instant): Promise<StoredSession | undefined> => {
  const { rows } = await db.query<Row>({
    name: 'find-session',
    text: 'select officer, csrf, expires_at from shell.session where token_hash = $1 and expires_at > $2',
    values: [hashOf(token), now],
  });
  const [row] = rows;
  return row && { officer: OfficerId.parse(row.officer), csrf: row.csrf, expiresAt: row.expires_at };
};

export const closeSession = async (db: Queryable, token: string): Promise<void> => {
  await db.query({ text: 'delete from shell.session where token_hash = $1', values: [hashOf(token)] });
};

/** Which of these tokens still are sessions. */
export const aliveSessions = async (
  db: Queryable,
  tokens: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const { rows } = await db.query<{ readonly hash: string }>({
    name: 'alive-sessions',
    text: `select encode(token_hash, 'hex') as hash from shell.session
      where token_hash = any($1::bytea[]) and expires_at > $2`,
    values: [[...new Set(tokens)].map(hashOf), now],
  });
  const alive = new Set(rows.map(({ hash }) => hash));
  return new Set(tokens.filter((token) => alive.has(hashOf(token).toString('hex'))));
};
