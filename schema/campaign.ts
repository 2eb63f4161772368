import { z } from 'zod';
import { message } from './envelope.ts';
import { PlainDate, ProvinceCode, Year } from './ids.ts';

const Step = z
  .stringFormat('ladder-step', /^[DE]\d{1,3}$/)
  .describe('D3: three days before; E1: first working day after');
const count = z.int().min(0);

/** One deadline of one year in one province: who was reminded of it, as counts; the rows stand in the notices. */
const campaign = { deadline: z.string().min(1).max(40), year: Year, province: ProvinceCode };

export const CampaignCommand = z.discriminatedUnion('type', [
  message('RecordReminders', 'Records what a sweep issued for one exclusive date, and what it superseded.', {
    ...campaign,
    before: PlainDate,
    on: PlainDate,
    issued: z.strictObject({ step: Step, count }).nullable(),
    superseded: z.array(z.strictObject({ step: Step, count })),
  }),
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
]);
export type CampaignEvent = z.infer<typeof CampaignEvent>;
