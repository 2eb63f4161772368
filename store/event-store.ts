import type { Message, Signed, Stored } from '#schema/envelope.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CaseCurrentRow } from './case-current.ts';
import { invalidEvent } from './failure.ts';
import { eventRowsOf } from './new-event.ts';
import type { Queryable } from './pool.ts';
import { type EventRegistry, RELEASED_EVENTS } from './registry.ts';
import { EVENT_COLUMNS, type EventRow, storedEventOf } from './stored-event.ts';
import { streamKindOf } from './stream-id.ts';

/** An event to append; without `schemaVersion` the newest registered version of its type. */
export type NewEvent = Signed<Message> & { readonly schemaVersion?: number };

/**
 * One command's events for one stream. `streamId` carries type and year (`case-2026-…`, `cycle-2026-56`,
 * `decision-<office>-2026-…`, `duty-2026-…`; every other stream has no year).
 */
export type Append = {
  readonly streamId: string;
  readonly expectedVersion: number;
  /** Names the command in this stream for good: the same id is answered `duplicate`, whatever the version. */
  readonly commandId: string;
  readonly events: readonly NewEvent[];
  /** The case's new row of `read.case_current`, written in the same transaction. */
  readonly current?: CaseCurrentRow;
};

/**
 * `appended`: version and position of the last event written. `duplicate`: those of the command's own last event.
 * `conflict`: nothing written; the stream's actual version and last position (version 0: it does not exist).
 */
export type Appended = {
  readonly outcome: 'appended' | 'duplicate' | 'conflict';
  readonly version: number;
  readonly position: string;
};

export type AppendedFirst = Appended & { readonly streamId: string };

export type EventStore = {
  /** The stream's events after a version (default 0: all), in version order. An unknown stream is empty. */
  readonly read: (streamId: string, afterVersion?: number) => Promise<readonly Stored<Message>[]>;
  readonly append: (append: Append) => Promise<Appended>;
  /** Version 1 of up to 500 streams in one statement, one event each. A stream that exists is reported, not touched. */
  readonly appendFirst: (rows: readonly Append[]) => Promise<readonly AppendedFirst[]>;
};

const APPEND = {
  name: 'es-append',
  text: 'select outcome, version, last_position as position from es.append($1, $2, $3, $4, $5, $6, $7)',
};
const APPEND_FIRST = {
  name: 'es-append-first',
  text: 'select stream_id as "streamId", outcome, version, last_position as position from es.append_first($1)',
};
const READ = {
  name: 'es-read',
  text: `select ${EVENT_COLUMNS} from es.event where year = $1 and stream_id = $2 and version > $3 order by version`,
};

const append = async (db: Queryable, registry: EventRegistry, asked: Append): Promise<Appended> => {
  const { type, year } = streamKindOf(asked.streamId);
  const events = canonicalJson(eventRowsOf(registry, asked));
  const current = asked.current ? canonicalJson(asked.current) : null;
  const values = [asked.streamId, type, year, asked.expectedVersion, asked.commandId, events, current];
  const [appended] = (await db.query<Appended>({ ...APPEND, values })).rows;
  if (!appended) throw new Error(`es.append answered nothing for ${asked.streamId}`);
  return appended;
};

const firstRowOf = (registry: EventRegistry, asked: Append) => {
  const { type, year } = streamKindOf(asked.streamId);
  const [event, ...more] = eventRowsOf(registry, asked);
  if (asked.expectedVersion !== 0 || !event || more.length > 0)
    throw invalidEvent(`appendFirst opens a stream with one event at expected version 0: ${asked.streamId}`);
  return {
    stream_id: asked.streamId,
    stream_type: type,
    year,
    command_id: asked.commandId,
    event,
    current: asked.current ?? null,
  };
};

/**
 * The store on a pool, or on one connection when its caller holds a transaction (numbering and entering units).
 * One round trip a call: version check, insert, hash chain and current row happen inside `es.append`.
 */
export const createEventStore = (db: Queryable, registry: EventRegistry = RELEASED_EVENTS): EventStore => ({
  read: async (streamId, afterVersion = 0) => {
    const values = [streamKindOf(streamId).year, streamId, afterVersion];
    return (await db.query<EventRow>({ ...READ, values })).rows.map(storedEventOf);
  },
  append: (asked) => append(db, registry, asked),
  appendFirst: async (rows) => {
    if (rows.length === 0) return [];
    const values = [canonicalJson(rows.map((row) => firstRowOf(registry, row)))];
    return (await db.query<AppendedFirst>({ ...APPEND_FIRST, values })).rows;
  },
});
