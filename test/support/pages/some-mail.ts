import { campaignDecider } from '#domain/campaign/campaign.ts';
import { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import type { UnitId } from '#schema/ids.ts';
import { createEventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { timer } from '../case/officers.ts';
import { putContact, putDigest } from '../reminders/mail.ts';
import { by } from '../streams/given.ts';
import type { TestSystem } from '../system.ts';
import { sweepSomeDays } from './some-notices.ts';

const DAY = '2026-10-23';

/** What each sweep would put on record: the campaign before 25 October has begun, so calls can be told of it. */
const beginCampaign = async (db: Pool): Promise<void> => {
  const data = { deadline: 'UNIT_RPT', year: 2026, province: '56', before: '2026-10-25', on: DAY };
  const record = { type: 'RecordReminders', data: { ...data, issued: { step: 'D1', count: 9 }, superseded: [] } };
  const begun = by(timer, DAY, CampaignCommand.parse(record));
  const decider = { ...campaignDecider, event: CampaignEvent };
  await execute(createEventStore(db), decider, 'campaign-UNIT_RPT-2026-56', begun);
};

export type Told = { readonly refused: UnitId; readonly bounced: UnitId; readonly called: UnitId };

/** The notices of some days, and what became of their mail: no unit has an address, but for one that refuses and one that bounces. */
export const tellSomeMail = async (system: TestSystem, { refused, bounced, called }: Told): Promise<void> => {
  await sweepSomeDays(system);
  const db = createPool({ url: system.database.appUrl, applicationName: 'spec', onError: () => undefined });
  const officeOf = (unit: UnitId) => `UNIT@${unit}`;
  try {
    await beginCampaign(db);
    await db.query("delete from pii.contact where office like 'UNIT@%'");
    await db.query("update pii.person set email = null where person_id like 'of-uh%'");
    await putContact(db, officeOf(called), { telephone: '+842583123456' });
    await putContact(db, officeOf(refused), { email: 'tu-choi@ghi-nhan.example', telephone: '+84912345678' });
    await putContact(db, officeOf(bounced), { email: 'tra-ve@ghi-nhan.example' });
    await putDigest(db, officeOf(refused), DAY, 'refused');
    await putDigest(db, officeOf(bounced), DAY, 'bounced');
  } finally {
    await db.end();
  }
};
