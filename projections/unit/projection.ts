import { UnitEvent } from '#schema/unit.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Projection } from '../projection.ts';
import { type UnitRow, unitRow } from './row.ts';

type Entry = { readonly source: string; readonly external_id: string | null };
/** What a batch makes of one unit; `entry` null: it was entered before this batch. */
type Changed = { readonly row: UnitRow; readonly entry: Entry | null; readonly demonstration: boolean };

const STREAM = 'unit-';

const entryOf = ({ type, data }: UnitEvent): Entry | null =>
  type === 'UnitEntered' ? { source: data.source.source, external_id: data.source.externalId } : null;

const after = (before: Changed | undefined, { streamId, version, type, data, signature }: FeedEvent): Changed => {
  const event = UnitEvent.parse({ type, data });
  return {
    row: unitRow(streamId.slice(STREAM.length), version, event.data.facts),
    entry: entryOf(event) ?? before?.entry ?? null,
    demonstration: signature.demonstration || before?.demonstration === true,
  };
};

const changedBy = (events: readonly FeedEvent[]): readonly Changed[] => {
  const units = new Map<string, Changed>();
  for (const event of events) units.set(event.streamId, after(units.get(event.streamId), event));
  return [...units.values()];
};

const RECORDS = `json_to_recordset($1) as r (unit_id text, version int, province text, commune text, area text, type text,
  level text, name text, missing json, facts json, source text, external_id text, demonstration boolean)`;
const MISSING = 'array(select json_array_elements_text(r.missing))';

const insertInto = (table: string): string => `insert into ${table} (unit_id, version, province, commune, area, type,
    level, name, search_name, missing, source, external_id, demonstration, facts)
  select r.unit_id, r.version, r.province, r.commune, r.area, r.type, r.level, r.name, read.search_text(r.name),
    ${MISSING}, r.source, r.external_id, r.demonstration, r.facts from ${RECORDS}`;

const updateOf = (table: string): string => `update ${table} t set version = r.version, province = r.province,
    commune = r.commune, area = r.area, type = r.type, level = r.level, name = r.name,
    search_name = read.search_text(r.name), missing = ${MISSING},
    demonstration = t.demonstration or r.demonstration, facts = r.facts
  from ${RECORDS} where t.unit_id = r.unit_id`;

const recordsOf = (changed: readonly Changed[]): string =>
  JSON.stringify(changed.map(({ row, entry, demonstration }) => ({ ...row, ...entry, demonstration })));

/** The register of units. `demonstration`: it, or any fact of it, was entered by a demonstration (ADR 0003). */
export const unitProjection: Projection = {
  name: 'unit',
  version: 1,
  tables: [
    {
      name: 'unit',
      columns: `unit_id text collate "C" primary key, version int not null, province text not null, commune text,
        area text not null, type text not null, level text, name text not null, search_name text not null,
        missing text[] not null, source text not null, external_id text, demonstration boolean not null,
        facts json not null`,
      indexes: (table) => [
        `create index on ${table} (search_name, unit_id)`,
        `create index on ${table} (area text_pattern_ops)`,
        `create index on ${table} (source, external_id)`,
        `create index on ${table} using gin (search_name public.gin_trgm_ops)`,
      ],
    },
  ],
  handles: ['UnitEntered', 'UnitDetailsCorrected'],
  fold: async (events, client, table) => {
    const changed = changedBy(events);
    const [entered, corrected] = [changed.filter(({ entry }) => entry), changed.filter(({ entry }) => !entry)];
    const unit = table('unit');
    if (entered.length > 0) await client.query({ text: insertInto(unit), values: [recordsOf(entered)] });
    if (corrected.length > 0) await client.query({ text: updateOf(unit), values: [recordsOf(corrected)] });
  },
};
