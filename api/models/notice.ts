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
    due: Instant.describe('Exclusive'),
    lastGoodDay: PlainDate,
    day: PlainDate.describe('When it went out'),
    readAt: Instant.nullable(),
    owing: z.boolean().describe('Still owed'),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;
export const NoticeList = listOf(Notice)
  .omit({ asOfPosition: true })
  .extend({ unread: z.int().describe('Of all my notices') })
  .meta({ id: 'NoticeList' });
