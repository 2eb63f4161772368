import type { Message, Stored } from '#schema/envelope.ts';
import type { Queryable } from './pool.ts';
import { EVENT_COLUMNS, type EventRow, storedEventOf } from './stored-event.ts';

/** Where a reader of the feed stands: both parts, a position alone loses late commits. */
export type Checkpoint = { readonly xid: string; readonly position: string };
export const START: Checkpoint = { xid: '0', position: '0' };

export type FeedEvent = Stored<Message> & { readonly xid: string };
export type FeedBatch = { readonly events: readonly FeedEvent[]; readonly checkpoint: Checkpoint };

// Only what is settled: `es.feed` says why (0004_feed_and_verify.sql).
const FEED = {
  name: 'es-feed',
  text: `select ${EVENT_COLUMNS} from es.feed($1, $2, $3) order by xid, position`,
};

/** The next events of all streams. Fewer than `limit`: the reader has caught up with what is settled. */
export const readFeed = async (db: Queryable, after: Checkpoint, limit = 5000): Promise<FeedBatch> => {
  const { rows } = await db.query<EventRow>({ ...FEED, values: [after.xid, after.position, limit] });
  const last = rows.at(-1);
  return {
    events: rows.map((row) => ({ ...storedEventOf(row), xid: row.xid })),
    checkpoint: last ? { xid: last.xid, position: last.position } : after,
  };
};

/** The newest event that is committed now; START while there is none. A reader that has come to it has seen all up to it. */
export const readHead = async (db: Queryable): Promise<Checkpoint> => {
  const { rows } = await db.query<Checkpoint>({
    text: 'select xid, position from es.event order by xid desc, position desc limit 1',
  });
  return rows[0] ?? START;
};

/** How far a reader is behind: events not yet read (counted up to 10,001) and the age of the oldest, in seconds. */
export type Lag = { readonly events: number; readonly seconds: number };

export const readLag = async (db: Queryable, after: Checkpoint): Promise<Lag> => {
  const text = `select count(*)::int as events,
      coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::float8 as seconds
    from es.feed($1, $2, 10001, false)`;
  const { rows } = await db.query<Lag>({ text, values: [after.xid, after.position] });
  return rows[0] ?? { events: 0, seconds: 0 };
};
