import { z } from 'zod';
import { CaseId, Instant, PlainDate } from '#schema/ids.ts';
import { Office } from './office.ts';
import { listOf } from './page.ts';

export const Notice = z
  .object({
    id: z.string(),
    deadline: z.string(),
    step: z.string().describe('D3: three days before the date; E1: first working day after it'),
    kind: z.enum(['REMINDER', 'ESCALATION']),
    to: Office,
    owes: Office,
    caseId: CaseId.nullable(),
    unitName: z.string().nullable().describe('The unit that the case is about, also where an office owes'),
    due: Instant.describe('Exclusive; as it was told'),
    lastGoodDay: PlainDate,
    workingDaysLeft: z
      .int()
      .nullable()
      .describe('To the date as it stands now, negative once it has passed; null: nothing is owed any more'),
    day: PlainDate.describe('When it went out'),
    readAt: Instant.nullable(),
    owing: z.boolean().describe('Still owed'),
    metAt: Instant.nullable().describe('When it was done'),
    closed: z.boolean().describe('No longer owed without having been done'),
    legalBasis: z.string().nullable(),
    design: z.boolean().describe('Our own rule (D): no legal source was seen'),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;
export const NoticeList = listOf(Notice)
  .omit({ asOfPosition: true })
  .extend({ unread: z.int().describe('Of all my notices') })
  .meta({ id: 'NoticeList' });
