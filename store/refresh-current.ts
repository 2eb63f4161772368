import type { Message, Stored } from '#schema/envelope.ts';
import type { CaseCurrentRow } from './case-current.ts';
import { inTransaction, type Pool, type Queryable } from './pool.ts';
import { EVENT_COLUMNS, type EventRow, storedEventOf } from './stored-event.ts';

/** The row that a case's whole stream comes to; undefined: none. */
export type RowOf = (stream: readonly Stored<Message>[]) => CaseCurrentRow | undefined;
export type Refreshed = { readonly cases: number; readonly wrong: readonly string[] };

type Folded = { readonly row: CaseCurrentRow; readonly last: Stored<Message> };

const PAGE = 200;

const nextStreams = async (db: Queryable, after: string) => {
  const text = `select stream_id, year from es.stream where stream_type = 'case' and stream_id > $1
    order by stream_id limit $2`;
  return (await db.query<{ stream_id: string; year: number }>({ text, values: [after, PAGE] })).rows;
};

const readStreams = async (db: Queryable, streams: readonly { stream_id: string; year: number }[]) => {
  const text = `select ${EVENT_COLUMNS} from es.event where year = any ($1) and stream_id = any ($2)
    order by stream_id, version`;
  const years = [...new Set(streams.map(({ year }) => year))];
  const { rows } = await db.query<EventRow>({ text, values: [years, streams.map(({ stream_id }) => stream_id)] });
  return Map.groupBy(rows.map(storedEventOf), ({ streamId }) => streamId);
};

const foldAll = (streams: Iterable<readonly Stored<Message>[]>, rowOf: RowOf): readonly Folded[] =>
  [...streams].flatMap((stream) => {
    const row = rowOf(stream);
    const last = stream.at(-1);
    return row && last ? [{ row, last }] : [];
  });

const valuesOf = (folded: readonly Folded[]) => [
  folded.map(({ row }) => JSON.stringify(row)),
  folded.map(({ last }) => last.version),
  folded.map(({ last }) => last.position),
  folded.map(({ last }) => last.recordedAt),
];

// A row that is newer than the stream just read was written meanwhile: it is not judged.
const WRONG = `select c.case_id
  from unnest($1::json[], $2::int[], $3::bigint[], $4::timestamptz[]) as r (row, version, position, recorded)
  cross join lateral json_populate_record(null::read.case_current, r.row) as c
  left join read.case_current t on t.case_id = c.case_id
  where t.case_id is null or t.version < r.version or (t.version = r.version and (
    (t.position, t.updated_at, t.search_name) is distinct from
      (r.position, r.recorded, read.search_text(c.unit_name))
    or to_jsonb(t) - $5::text[] is distinct from to_jsonb(c) - $5::text[]))`;
const SET_BY_THE_STORE = ['version', 'position', 'updated_at', 'search_name'];

const wrongOf = async (db: Queryable, folded: readonly Folded[]): Promise<readonly string[]> => {
  const values = [...valuesOf(folded), SET_BY_THE_STORE];
  return (await db.query<{ case_id: string }>({ text: WRONG, values })).rows.map(({ case_id }) => case_id);
};

/** A wrong row of the same version would stand in the way of the guarded write. */
const replace = (pool: Pool, folded: readonly Folded[]): Promise<void> =>
  inTransaction(pool, async (client) => {
    const text = `delete from read.case_current t using unnest($1::text[], $2::int[]) as w (case_id, version)
      where t.case_id = w.case_id and t.version <= w.version`;
    const values = [folded.map(({ row }) => row.case_id), folded.map(({ last }) => last.version)];
    await client.query({ text, values });
    await client.query({ text: 'select read.put_case_current($1, $2, $3, $4)', values: valuesOf(folded) });
  });

/**
 * Folds every case anew and compares it with its row in `read.case_current`; what differs is written again, unless it is
 * only a check. Safe beside running appends.
 */
export const refreshCurrent = async (pool: Pool, rowOf: RowOf, check = false): Promise<Refreshed> => {
  const wrong: string[] = [];
  let cases = 0;
  let after = '';
  for (;;) {
    const streams = await nextStreams(pool, after);
    const folded = foldAll((await readStreams(pool, streams)).values(), rowOf);
    const bad = new Set(await wrongOf(pool, folded));
    if (bad.size > 0 && !check)
      await replace(
        pool,
        folded.filter(({ row }) => bad.has(row.case_id)),
      );
    cases += folded.length;
    wrong.push(...bad);
    after = streams.at(-1)?.stream_id ?? after;
    if (streams.length < PAGE) return { cases, wrong };
  }
};
