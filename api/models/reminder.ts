import { z } from 'zod';
import { CallOutcome } from '#schema/campaign.ts';
import { AreaPath, CaseId, Instant, PlainDate, ProvinceCode } from '#schema/ids.ts';
import { Office } from './office.ts';
import { listOf } from './page.ts';

export const ReminderStep = z
  .object({
    deadline: z.string(),
    year: z.int(),
    before: PlainDate.describe('The exclusive date'),
    step: z.string(),
    day: PlainDate,
    issued: z
      .int()
      .describe('Notices; each counts once among `read`, `accepted`, `queued`, `failed`, `unreachable` and `unsent`'),
    read: z.int().describe('Read in the inbox by somebody of the office'),
    accepted: z.int().describe('A mail server took it, and nobody has read it in the inbox'),
    queued: z.int().describe('Mail waits to be sent'),
    failed: z.int().describe('Refused or bounced'),
    unreachable: z.int().describe('No address is known'),
    unsent: z.int().describe('There is an address, but no mail: not written yet, or nothing was owed any more'),
    telephoned: z.int().describe('Called after this step and before the next'),
    reached: z.int().describe('Read, accepted, or reached by telephone'),
    owing: z.int().describe('Still owing now'),
  })
  .meta({ id: 'ReminderStep' });
export type ReminderStep = z.infer<typeof ReminderStep>;
export const Reminders = z
  .object({
    province: ProvinceCode,
    items: z.array(ReminderStep),
    lastSweep: z
      .object({
        day: PlainDate,
        startedAt: Instant,
        finishedAt: Instant.nullable(),
        issued: z.int(),
        superseded: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'Reminders' });

const Call = z.object({ on: PlainDate, outcome: CallOutcome }).meta({ id: 'Call' });

const owed = {
  obligationId: z.string(),
  deadline: z.string(),
  year: z.int(),
  owes: Office,
  caseId: CaseId.nullable(),
  area: AreaPath,
  due: Instant.describe('Exclusive'),
  lastGoodDay: PlainDate,
  lastCall: Call.nullable(),
};

export const Owing = z
  .object({
    ...owed,
    overdue: z.boolean(),
    lastStep: z.string().nullable().describe('Last reminder of the date that holds now; null: none yet'),
    lastDay: PlainDate.nullable(),
    told: z
      .enum(['none', 'queued', 'accepted', 'read', 'refused', 'bounced', 'unreachable'])
      .describe('What is known of that reminder; none: no mail was sent, though there may be an address'),
  })
  .meta({ id: 'Owing' });
export type Owing = z.infer<typeof Owing>;

export const ToTelephone = z
  .object({
    ...owed,
    step: z.string(),
    day: PlainDate.describe('When it was last reminded; it stands here from that morning on'),
    why: z.enum(['NO_ADDRESS', 'REFUSED', 'BOUNCED']),
    telephone: z.string().nullable().describe('+84…; null: none is known, or the reader may record no calls there'),
  })
  .meta({ id: 'ToTelephone' });
export type ToTelephone = z.infer<typeof ToTelephone>;

export const OwingList = listOf(Owing).omit({ asOfPosition: true }).meta({ id: 'OwingList' });
export const ToTelephoneList = listOf(ToTelephone).omit({ asOfPosition: true }).meta({ id: 'ToTelephoneList' });
