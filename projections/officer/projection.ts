import { OfficerEvent } from '#schema/officer.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Projection } from '../projection.ts';

const STREAM = 'officer-';

/** What an event says of a post, or of an absence; an end names the one that it cuts short. */
const changeBy = (event: OfficerEvent) => {
  switch (event.type) {
    case 'OfficerAppointed': {
      const { role, office, from, until } = event.data.appointment;
      return { role, office, valid_from: from, valid_until: until };
    }
    case 'AppointmentEnded': {
      const { role, office, until } = event.data;
      return { role, office, valid_until: until };
    }
    case 'AbsenceRecorded': {
      const { deputy, from, until } = event.data.absence;
      return { deputy, valid_from: from, valid_until: until };
    }
    case 'AbsenceEnded':
      return { valid_from: event.data.from, valid_until: event.data.until };
  }
};

const recordOf = ({ streamId, version, type, data, signature }: FeedEvent) => ({
  type,
  officer: streamId.slice(STREAM.length),
  version,
  ...changeBy(OfficerEvent.parse({ type, data })),
  demonstration: signature.demonstration,
});

const RECORDS = `(select * from json_to_recordset($1) as r (type text, officer text, version int, role text, office text,
  deputy text, valid_from timestamptz, valid_until timestamptz, demonstration boolean)) r`;

const insertInto = (table: string): string => `insert into ${table}
  select officer, version, role, office, valid_from, valid_until, demonstration from ${RECORDS}
  where type = 'OfficerAppointed'`;

/** An end cuts short the appointment that was given before it and reaches beyond it, as the officer's stream folds it. */
const endIn = (table: string): string => `with ended as (select * from ${RECORDS} where type = 'AppointmentEnded'),
  cut as (
    select t.officer, t.version, min(e.valid_until) as valid_until from ${table} t
    join ended e on e.officer = t.officer and e.role = t.role and e.office = t.office and e.version > t.version
      and t.valid_from <= e.valid_until and (t.valid_until is null or e.valid_until < t.valid_until)
    group by t.officer, t.version)
  update ${table} t set valid_until = cut.valid_until from cut
  where t.officer = cut.officer and t.version = cut.version`;

const absentIn = (table: string): string => `insert into ${table}
  select officer, version, deputy, valid_from, valid_until from ${RECORDS} where type = 'AbsenceRecorded'`;

/** An earlier return cuts short the absence that begins where it says, and was recorded before it. */
const returnIn = (table: string): string => `with ended as (select * from ${RECORDS} where type = 'AbsenceEnded'),
  cut as (
    select t.officer, t.version, min(e.valid_until) as valid_until from ${table} t
    join ended e on e.officer = t.officer and e.valid_from = t.valid_from and e.version > t.version
      and t.valid_from <= e.valid_until and e.valid_until < t.valid_until
    group by t.officer, t.version)
  update ${table} t set valid_until = cut.valid_until from cut
  where t.officer = cut.officer and t.version = cut.version`;

/**
 * Who holds which role in which office, and who is away and represented by whom: for lists and for whom notices reach.
 * Authority itself is folded from the officer's stream.
 */
export const officerProjection: Projection = {
  name: 'officer',
  version: 3,
  tables: [
    {
      name: 'appointment',
      columns: `officer text collate "C" not null, version int not null, role text not null, office text not null,
        valid_from timestamptz(3) not null, valid_until timestamptz(3), demonstration boolean not null,
        primary key (officer, version)`,
      indexes: (table) => [`create index on ${table} (office, role)`],
    },
    {
      name: 'absence',
      columns: `officer text collate "C" not null, version int not null, deputy text collate "C" not null,
        valid_from timestamptz(3) not null, valid_until timestamptz(3) not null, primary key (officer, version)`,
      indexes: (table) => [`create index on ${table} (deputy)`],
    },
  ],
  handles: ['OfficerAppointed', 'AppointmentEnded', 'AbsenceRecorded', 'AbsenceEnded'],
  fold: async (events, client, table) => {
    const values = [JSON.stringify(events.map(recordOf))];
    await client.query({ text: insertInto(table('appointment')), values });
    await client.query({ text: endIn(table('appointment')), values });
    await client.query({ text: absentIn(table('absence')), values });
    await client.query({ text: returnIn(table('absence')), values });
  },
};
