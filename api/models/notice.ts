import { z } from 'zod';
import { CaseId, Instant, PlainDate, ProvinceCode } from '#schema/ids.ts';
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

export const ReminderStep = z
  .object({
    deadline: z.string(),
    year: z.int(),
    before: PlainDate.describe('The exclusive date'),
    step: z.string(),
    day: PlainDate,
    issued: z.int(),
    read: z.int().describe('Read by somebody of the office'),
    owing: z.int().describe('Still owing now'),
  })
  .meta({ id: 'ReminderStep' });
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
