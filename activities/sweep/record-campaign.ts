import { campaignDecider } from '#domain/campaign/campaign.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import { type Instant, OfficerId, type PlainDate } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import type { OpenDue } from '#store/notices.ts';
import { signWork } from '#store/registers/sign.ts';
import { commandIdOf } from '#store/uuid-v5.ts';

const SWEEP = systemActor(OfficerId.parse('system:reminder-sweep'));

export type Told = { readonly step: string; readonly count: number };
type Outcome = {
  readonly due: OpenDue;
  readonly province: string;
  readonly before: PlainDate;
  readonly on: PlainDate;
  readonly issued: Told | null;
  readonly superseded: readonly Told[];
  readonly at: Instant;
};

/** Puts on record what a day came to; the same day again is the same command, and changes nothing. */
export const recordCampaign = async (store: EventStore, outcome: Outcome): Promise<void> => {
  const { due, province, before, on, issued, superseded, at } = outcome;
  const { deadline, year } = due;
  const streamId = `campaign-${deadline}-${year}-${province}`;
  const data = { deadline, year, province, before, on, issued, superseded };
  const command = CampaignCommand.parse({ type: 'RecordReminders', data });
  const when = { occurredAt: at, receivedAt: at, lateEntryGround: null, demonstration: false };
  const work = { actor: SWEEP, ...when, correlationId: commandIdOf(SWEEP.officer, 'sweep', province, on) };
  const signed = signWork(command, work, streamId, before, on);
  const executed = await execute(store, { ...campaignDecider, event: CampaignEvent }, streamId, signed);
  if (!executed.accepted) throw new Error(`${streamId} refused: ${executed.refusal.code}`);
};
