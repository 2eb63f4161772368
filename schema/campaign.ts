import { z } from 'zod';
import { message } from './envelope.ts';
import { PlainDate, ProvinceCode, Year } from './ids.ts';

const Step = z
  .stringFormat('ladder-step', /^[DE]\d{1,3}$/)
  .describe('D3: three days before; E1: first working day after');
const count = z.int().min(0);

/** One deadline of one year in one province: who was reminded of it, as counts; the rows stand in the notices. */
const campaign = { deadline: z.string().min(1).max(40), year: Year, province: ProvinceCode };

/** `PLAN-2026-56-CQ-000001`, `PLAN-2026-COMMUNE_PC@vn.56.22366`, `FIX-<case>-<version>`. */
const ObligationId = z.stringFormat('obligation-id', /^[A-Z][A-Z0-9_]{1,39}-20\d{2}-[A-Za-z0-9_@.-]{3,80}$/);

export const CallOutcome = z.enum(['REACHED', 'NO_ANSWER', 'WRONG_NUMBER']);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** Nothing of a person: neither who was spoken to nor the number. */
const call = { obligationId: ObligationId, on: PlainDate.describe('Day of the call'), outcome: CallOutcome };
const finished = { before: PlainDate, on: PlainDate, owing: count.describe('How many still owe') };

export const CampaignCommand = z.discriminatedUnion('type', [
  message('RecordReminders', 'Records what a sweep issued for one exclusive date, and what it superseded.', {
    ...campaign,
    before: PlainDate,
    on: PlainDate,
    issued: z.strictObject({ step: Step, count }).nullable(),
    superseded: z.array(z.strictObject({ step: Step, count })),
  }),
  message('RecordCall', 'Records that an office that still owes was telephoned.', call),
  message('FinishCampaign', 'Records that nothing more is done about one exclusive date.', finished),
]);
export type CampaignCommand = z.infer<typeof CampaignCommand>;

export const CampaignEvent = z.discriminatedUnion('type', [
  message('CampaignStarted', 'The first step of a deadline is dealt with.', { ...campaign, before: PlainDate }),
  message('RemindersIssued', 'Reminders of one step went out.', {
    before: PlainDate,
    on: PlainDate,
    step: Step,
    count,
  }),
  message('RemindersSuperseded', 'A step was missed: a later one goes out in its place.', {
    before: PlainDate,
    on: PlainDate,
    step: Step,
    count,
  }),
  message('CallRecorded', 'An office that still owed was telephoned.', call),
  message('CampaignFinished', 'Nobody owes any more, or the last step of the ladder is dealt with.', finished),
]);
export type CampaignEvent = z.infer<typeof CampaignEvent>;
