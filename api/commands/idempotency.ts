import type { OfficerId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { problem } from '../problem/fault.ts';

type Asked = {
  readonly officer: OfficerId;
  readonly route: string;
  readonly key: string;
  readonly requestHash: string;
  readonly now: string;
};
type Row = { readonly request_hash: string; readonly answer: unknown };

const DAY_MS = 86_400_000;

const find = async (db: Queryable, { officer, route, key }: Asked): Promise<Row | undefined> => {
  const { rows } = await db.query<Row>({
    text: 'select request_hash, answer from shell.idempotency where officer = $1 and route = $2 and key = $3',
    values: [officer, route, key],
  });
  return rows[0];
};

/** Of two at once the first stays. */
const keep = async (db: Queryable, { officer, route, key, requestHash, now }: Asked, answer: unknown) => {
  await db.query({
    text: 'delete from shell.idempotency where created_at < $1',
    values: [new Date(Date.parse(now) - DAY_MS).toISOString()],
  });
  await db.query({
    text: `insert into shell.idempotency (officer, route, key, request_hash, answer, created_at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values: [officer, route, key, requestHash, JSON.stringify(answer), now],
  });
};

/**
 * For routes without a stream of their own: what `make` gave (an id, a number) is kept for a day under officer, route
 * and key, so that a retry works on the same thing. The same key with another body is refused.
 */
export const once = async <T>(
  db: Queryable,
  asked: Asked,
  parse: (answer: unknown) => T,
  make: () => Promise<T>,
): Promise<T> => {
  const before = await find(db, asked);
  if (before === undefined) await keep(db, asked, await make());
  const row = before ?? (await find(db, asked));
  if (row === undefined) throw new Error('a kept answer is gone');
  if (row.request_hash !== asked.requestHash) throw problem('IdempotencyKeyReused');
  return parse(row.answer);
};
