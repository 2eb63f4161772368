import { z } from 'zod';
import { DutyCommand, OfficeDuty } from '#schema/duty.ts';
import { Instant, PlainDate } from '#schema/ids.ts';
import { asked } from './command.ts';
import { Office } from './office.ts';

const [plan, report, receipt, returned] = DutyCommand.options;
export const DutyCommandBody = z
  .discriminatedUnion('type', [
    plan.safeExtend(asked),
    report.safeExtend(asked),
    receipt.safeExtend(asked),
    returned.safeExtend(asked),
  ])
  .meta({ id: 'DutyCommand' });

const DutyView = z
  .object({
    id: OfficeDuty,
    recipient: Office.describe('Who receives it; what goes to the provincial committee goes through the police'),
    due: Instant.describe('The legal date, exclusive'),
    internal: Instant.describe('Our own earlier date, exclusive; missing it is no breach of the law'),
    lastGoodDay: PlainDate,
    workingDaysLeft: z.int().nullable(),
    state: z.enum(['Open', 'Met', 'MetLate', 'Missed', 'Extended']),
    metAt: Instant.nullable(),
    legalBasis: z.string().nullable(),
    standing: z.enum(['NotSubmitted', 'Submitted', 'Received', 'Returned']),
    submissions: z.int(),
    fixBy: Instant.nullable().describe('Of a return: by when it is to be mended, exclusive'),
  })
  .meta({ id: 'OfficeDuty' });

export const OfficeDuties = z
  .object({ year: z.int(), office: Office, version: z.int(), duties: z.array(DutyView) })
  .meta({ id: 'OfficeDuties' });

export const DutyWritten = z
  .object({
    year: z.int(),
    office: Office,
    version: z.int().describe('Of the stream after this command'),
    position: z.string().nullable(),
    events: z.array(z.string()).describe('Types of the events, in order'),
    dryRun: z.boolean(),
  })
  .meta({ id: 'DutyWritten' });
