import type { Message, Signed } from '#schema/envelope.ts';
import { UnitId } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';
import { EVENT_COLUMNS, type EventRow, storedEventOf } from './stored-event.ts';

export type UnitStream = { readonly unitId: UnitId; readonly events: readonly Signed<Message>[] };

const STREAMS = {
  name: 'unit-streams',
  text: `select stream_id from es.stream where stream_type = 'unit' and stream_id > $1 and stream_id < $2
    order by stream_id collate "C" limit $3`,
};
const EVENTS = {
  name: 'unit-stream-events',
  text: `select ${EVENT_COLUMNS} from es.event where year = 0 and stream_id = any ($1) order by stream_id, version`,
};
const COUNT = {
  name: 'unit-streams-count',
  text: `select count(*)::int as count from es.stream where stream_type = 'unit' and stream_id > $1 and stream_id < $2`,
};

const bounds = (province: string): readonly [string, string] => [`unit-${province}-`, `unit-${province}.`];

export const countUnits = async (db: Queryable, province: string): Promise<number> => {
  const { rows } = await db.query<{ count: number }>({ ...COUNT, values: [...bounds(province)] });
  return rows[0]?.count ?? 0;
};

/** Units of a province in the order of their ids, read from their own streams: no read model may lag here. */
export const readUnitPage = async (
  db: Queryable,
  province: string,
  after: UnitId | null,
  limit: number,
): Promise<readonly UnitStream[]> => {
  const [from, until] = bounds(province);
  const values = [after === null ? from : `unit-${after}`, until, limit];
  const { rows: streams } = await db.query<{ stream_id: string }>({ ...STREAMS, values });
  const ids = streams.map(({ stream_id }) => stream_id);
  const { rows } = await db.query<EventRow>({ ...EVENTS, values: [ids] });
  const byStream = Map.groupBy(rows, (row) => row.stream_id);
  return ids.map((id) => ({
    unitId: UnitId.parse(id.slice('unit-'.length)),
    events: (byStream.get(id) ?? []).map(storedEventOf),
  }));
};
