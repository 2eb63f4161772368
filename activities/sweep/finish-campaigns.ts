import { startOfDay } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { stepsOf } from '#domain/deadline/due-steps.ts';
import { rowOf } from '#domain/deadline/row-of.ts';
import { DEADLINE_IDS } from '#domain/policy/deadline-dates.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { CampaignEvent } from '#schema/campaign.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { countOpen } from '#store/notices.ts';
import type { Queryable } from '#store/pool.ts';
import { campaignStream, recordFinish } from './record-campaign.ts';

type Moment = { readonly province: string; readonly day: PlainDate; readonly at: Instant };
type Campaign = { readonly deadline: string; readonly year: number };

/** Exclusive dates of a campaign that have begun, and whose end is not on record. */
const openDates = async (store: EventStore, streamId: string): Promise<readonly PlainDate[]> => {
  const events = (await store.read(streamId)).map(({ type, data }) => CampaignEvent.parse({ type, data }));
  const dates = (...types: readonly CampaignEvent['type'][]) =>
    events.flatMap(({ type, data }) => (types.includes(type) && 'before' in data ? [data.before] : []));
  const ended = dates('CampaignFinished');
  return [...new Set(dates('RemindersIssued', 'RemindersSuperseded'))].filter((date) => !ended.includes(date));
};

/** Every step of the ladder has had its day. */
const isOver = (policy: PolicyTables, campaign: Campaign, before: PlainDate, { province, day }: Moment): boolean => {
  const row = rowOf(policy.tables, { ...campaign, province });
  const last = row && stepsOf(policy.calendar, before, row.value).at(-1);
  return !last || last.on <= day;
};

/** Dates of this year's duties and of last year's: some fall in the January after. */
const campaignsOf = (day: PlainDate): readonly Campaign[] =>
  [yearOf(day) - 1, yearOf(day)].flatMap((year) => DEADLINE_IDS.map((deadline) => ({ deadline, year })));

/**
 * Ends the campaigns whose date has come when nobody owes any more, or their last step is dealt with (lifecycle §8).
 * Before its date none ends: a case that is opened late still owes.
 */
export const finishCampaigns = async (
  { db, store }: { readonly db: Queryable; readonly store: EventStore },
  policy: PolicyTables,
  moment: Moment,
): Promise<void> => {
  const { province, day, at } = moment;
  for (const campaign of campaignsOf(day)) {
    const streamId = campaignStream(campaign.deadline, campaign.year, province);
    for (const before of await openDates(store, streamId)) {
      if (before > day) continue;
      const owing = await countOpen(db, { ...campaign, province, due: startOfDay(before), at });
      if (owing > 0 && !isOver(policy, campaign, before, moment)) continue;
      await recordFinish(store, streamId, { before, on: day, owing, province, at });
    }
  }
};
