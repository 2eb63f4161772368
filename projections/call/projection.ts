import { CampaignEvent } from '#schema/campaign.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Projection } from '../projection.ts';

const recordOf = ({ streamId, version, type, data }: FeedEvent) => {
  const event = CampaignEvent.parse({ type, data });
  if (event.type !== 'CallRecorded') return [];
  const { obligationId: obligation_id, on: day, outcome } = event.data;
  return [{ campaign: streamId, version, obligation_id, day, outcome }];
};

/** Who was telephoned, when, and what came of it: nothing of a person. */
export const callProjection: Projection = {
  name: 'call',
  version: 1,
  tables: [
    {
      name: 'call',
      columns: `campaign text collate "C" not null, version int not null, obligation_id text collate "C" not null,
        day date not null, outcome text not null, primary key (campaign, version)`,
      indexes: (table) => [`create index on ${table} (obligation_id, day desc, version desc)`],
    },
  ],
  handles: ['CallRecorded'],
  fold: async (events, client, table) => {
    await client.query({
      text: `insert into ${table('call')} select * from json_to_recordset($1)
        as r (campaign text, version int, obligation_id text, day date, outcome text)`,
      values: [JSON.stringify(events.flatMap(recordOf))],
    });
  },
};
