import { eventHashOf, genesisOf, type HashedEvent, sha256Hex } from './envelope-hash.ts';
import type { Queryable } from './pool.ts';

/** What is wrong first in a stream; the names are those of `es.verify_events`, the second verifier. */
export type Problem = 'VersionGap' | 'ChainBroken' | 'PayloadAltered' | 'HashMismatch' | 'HeadMismatch';
export type Finding = { readonly streamId: string; readonly version: number; readonly problem: Problem };
export type Verified = { readonly events: number; readonly streams: number; readonly findings: readonly Finding[] };

type Row = HashedEvent & {
  readonly prev_hash: string;
  readonly hash: string;
  /** The exact text. */
  readonly payload: string;
  readonly redacted: boolean;
  /** Of the stream row; null when it is missing. */
  readonly head_version: number | null;
  readonly head_hash: string | null;
};

const PAGE = `select e.year, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.actor_id, e.actor_role,
    e.actor_office, e.on_behalf_of, e.entered_by, e.channel, e.late_entry_ground, e.demonstration,
    encode(e.request_hash, 'hex') as request_hash, e.command_id, e.correlation_id, e.causation_id, e.occurred_at,
    e.received_at, e.recorded_at, e.payload::text as payload, e.meta::text as meta,
    encode(e.payload_hash, 'hex') as payload_hash, encode(e.prev_hash, 'hex') as prev_hash,
    encode(e.hash, 'hex') as hash, r.event_id is not null as redacted,
    s.version as head_version, encode(s.head_hash, 'hex') as head_hash
  from es.page($1, $2, $3, $4) e
  left join es.redaction r on r.event_id = e.event_id
  left join es.stream s on s.stream_id = e.stream_id
  order by e.stream_id, e.version`;

const problemOf = (row: Row, nth: number, before: string): Problem | undefined => {
  if (row.version !== nth) return 'VersionGap';
  if (row.prev_hash !== before) return 'ChainBroken';
  if (!row.redacted && sha256Hex(row.payload) !== row.payload_hash) return 'PayloadAltered';
  return eventHashOf(row, row.prev_hash) === row.hash ? undefined : 'HashMismatch';
};

type Walk = { events: number; streams: number; findings: Finding[]; last?: Row; nth: number; bad: boolean };

/** The end of a stream is known when the next one begins. */
const closeStream = (walk: Walk): void => {
  const { last } = walk;
  if (!last || walk.bad) return;
  if (last.head_version !== last.version || last.head_hash !== last.hash)
    walk.findings.push({ streamId: last.stream_id, version: last.version, problem: 'HeadMismatch' });
};

const step = (walk: Walk, row: Row): void => {
  const sameStream = walk.last?.stream_id === row.stream_id;
  if (!sameStream) {
    closeStream(walk);
    walk.streams += 1;
    walk.nth = 0;
    walk.bad = false;
  }
  const before = sameStream && walk.last ? walk.last.hash : genesisOf(row.stream_id);
  walk.nth += 1;
  walk.events += 1;
  const problem = walk.bad ? undefined : problemOf(row, walk.nth, before);
  if (problem) {
    walk.findings.push({ streamId: row.stream_id, version: row.version, problem });
    walk.bad = true;
  }
  walk.last = row;
};

/** Streams whose events are all gone leave no event to fail on. */
const emptyStreams = async (db: Queryable, year: number | null): Promise<readonly Finding[]> => {
  const text = `select s.stream_id as "streamId", s.version, 'HeadMismatch' as problem from es.stream s
    where ($1::int is null or s.year = $1)
      and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)`;
  return (await db.query<Finding>({ text, values: [year] })).rows;
};

const yearsOf = async (db: Queryable, year: number | null): Promise<readonly number[]> => {
  const { rows } = await db.query<{ year: number }>({ text: 'select y as year from es.years() y order by y' });
  return rows.map((row) => row.year).filter((at) => year === null || at === year);
};

export type VerifyOptions = {
  readonly year?: number;
  readonly pageSize?: number;
  readonly onProgress?: (events: number) => void;
};

/**
 * Walks every stream (or those of one year; 0: without a year) in keyset pages and names the first bad event of each
 * bad stream. Appends may go on meanwhile: a stream that grew after its page was read is compared with its own page.
 */
export const verifyStore = async (db: Queryable, options: VerifyOptions = {}): Promise<Verified> => {
  const { year = null, pageSize = 5000, onProgress = () => undefined } = options;
  const walk: Walk = { events: 0, streams: 0, findings: [], nth: 0, bad: false };
  const pageOf = async (at: number, last?: Row): Promise<readonly Row[]> => {
    const values = [at, last?.stream_id ?? '', last?.version ?? 0, pageSize];
    return (await db.query<Row>({ name: 'es-verify', text: PAGE, values })).rows;
  };
  for (const at of await yearsOf(db, year)) {
    let rows = await pageOf(at);
    while (rows.length > 0) {
      // The next page is fetched while this one is hashed.
      const next = rows.length < pageSize ? Promise.resolve([]) : pageOf(at, rows.at(-1));
      for (const row of rows) step(walk, row);
      onProgress(walk.events);
      rows = await next;
    }
  }
  closeStream(walk);
  walk.findings.push(...(await emptyStreams(db, year)));
  return { events: walk.events, streams: walk.streams, findings: walk.findings };
};
