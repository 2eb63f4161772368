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

export const campaignStream = (deadline: string, year: number, province: string): string =>
  `campaign-${deadline}-${year}-${province}`;

type Occasion = { readonly province: string; readonly on: PlainDate; readonly at: Instant };

/** The same parts again are the same command, and change nothing. */
const record = async (
  store: EventStore,
  streamId: string,
  command: CampaignCommand,
  { province, on, at }: Occasion,
  ...parts: readonly string[]
): Promise<void> => {
  const when = { occurredAt: at, receivedAt: at, lateEntryGround: null, demonstration: false };
  const work = { actor: SWEEP, ...when, correlationId: commandIdOf(SWEEP.officer, 'sweep', province, on) };
  const signed = signWork(command, work, streamId, ...parts);
  const executed = await execute(store, { ...campaignDecider, event: CampaignEvent }, streamId, signed);
  if (!executed.accepted) throw new Error(`${streamId} refused: ${executed.refusal.code}`);
};

/** Puts on record what a day came to. */
export const recordCampaign = async (store: EventStore, outcome: Outcome): Promise<void> => {
  const { due, province, before, on, issued, superseded } = outcome;
  const { deadline, year } = due;
  const data = { deadline, year, province, before, on, issued, superseded };
  const command = CampaignCommand.parse({ type: 'RecordReminders', data });
  await record(store, campaignStream(deadline, year, province), command, outcome, before, on);
};

/** Puts on record, once, that nothing more is done about a date. */
export const recordFinish = async (
  store: EventStore,
  streamId: string,
  { before, owing, ...occasion }: Occasion & { readonly before: PlainDate; readonly owing: number },
): Promise<void> => {
  const command = CampaignCommand.parse({ type: 'FinishCampaign', data: { before, on: occasion.on, owing } });
  await record(store, streamId, command, occasion, before, 'finish');
};
