import { OfficerEvent } from '#schema/officer.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Projection } from '../projection.ts';

const STREAM = 'officer-';

const recordOf = ({ streamId, version, type, data, signature }: FeedEvent) => {
  const event = OfficerEvent.parse({ type, data });
  const appointed = event.type === 'OfficerAppointed' ? event.data.appointment : null;
  const ended = event.type === 'AppointmentEnded' ? event.data : null;
  return {
    ends: ended !== null,
    officer: streamId.slice(STREAM.length),
    version,
    role: appointed?.role ?? ended?.role,
    office: appointed?.office ?? ended?.office,
    valid_from: appointed?.from ?? null,
    valid_until: appointed?.until ?? ended?.until ?? null,
    demonstration: signature.demonstration,
  };
};

const RECORDS = `json_to_recordset($1) as r (ends boolean, officer text, version int, role text, office text,
  valid_from timestamptz, valid_until timestamptz, demonstration boolean)`;

const insertInto = (table: string): string => `insert into ${table}
  select officer, version, role, office, valid_from, valid_until, demonstration from ${RECORDS} where not ends`;

/** An end cuts short the appointment that was given before it and reaches beyond it, as the officer's stream folds it. */
const endIn = (table: string): string => `with ended as (select * from ${RECORDS} where ends),
  cut as (
    select t.officer, t.version, min(e.valid_until) as valid_until from ${table} t
    join ended e on e.officer = t.officer and e.role = t.role and e.office = t.office and e.version > t.version
      and t.valid_from <= e.valid_until and (t.valid_until is null or e.valid_until < t.valid_until)
    group by t.officer, t.version)
  update ${table} t set valid_until = cut.valid_until from cut
  where t.officer = cut.officer and t.version = cut.version`;

/** Who holds which role in which office, for lists. Authority itself is folded from the officer's stream. */
export const officerProjection: Projection = {
  name: 'officer',
  version: 2,
  tables: [
    {
      name: 'appointment',
      columns: `officer text collate "C" not null, version int not null, role text not null, office text not null,
        valid_from timestamptz(3) not null, valid_until timestamptz(3), demonstration boolean not null,
        primary key (officer, version)`,
      indexes: (table) => [`create index on ${table} (office, role)`],
    },
  ],
  handles: ['OfficerAppointed', 'AppointmentEnded'],
  fold: async (events, client, table) => {
    const values = [JSON.stringify(events.map(recordOf))];
    await client.query({ text: insertInto(table('appointment')), values });
    await client.query({ text: endIn(table('appointment')), values });
  },
};
