import { z } from 'zod';
import { Instant, PlainDate, ProvinceCode } from '#schema/ids.ts';
import { CalendarDayKind, IssuerKind, PolicyRow } from '#schema/policy.ts';

export const Coverage = z.enum(['COMPLETE', 'FIXED_DATES_ONLY', 'NONE']).meta({ id: 'Coverage' });

const MayChange = z.discriminatedUnion('why', [
  z.object({ why: z.literal('YEAR_NOT_COMPLETE'), year: z.int(), coverage: Coverage }),
  z.object({ why: z.literal('DAY_UNCONFIRMED'), date: PlainDate, name: z.string() }),
]);

export const DeadlineLine = z
  .object({
    id: z.string(),
    before: PlainDate.describe('Exclusive: done before the start of this day in Vietnam'),
    legal: Instant.describe('The same as an instant'),
    lastGoodDay: PlainDate,
    internalBefore: PlainDate.nullable().describe('An earlier date of ours or of the issuer; null: none'),
    ladder: z.array(
      z.object({
        on: PlainDate,
        daysBefore: z.int().describe('The nearest step that falls on this day'),
        merged: z.array(z.int()).describe('All steps that fall on it: one notice'),
      }),
    ),
    escalation: z.array(z.object({ on: PlainDate, workingDay: z.int() })),
    duties: z.array(z.object({ owedBy: z.string(), to: z.string().nullable(), through: z.string().nullable() })),
    issuer: z.string(),
    issuerKind: IssuerKind.or(z.literal('OURS')),
    legalBasis: z.string(),
    design: z.boolean().describe('Our own design where no legal source was seen (D)'),
    scope: z.string(),
    version: z.string().describe('Names the row: of a shipped one by its first day, of an adopted one by its id'),
    mayChange: z.array(MayChange).describe('Why its days may still move; empty when they may not'),
  })
  .meta({ id: 'DeadlineLine' });
export type DeadlineLine = z.infer<typeof DeadlineLine>;

const DeadlineMove = z.object({
  id: z.string(),
  year: z.int(),
  kind: z.enum(['DATE', 'REMINDER', 'ESCALATION']),
  step: z.int().describe('Days before, or working day after; 0 of the date itself'),
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
});
export const PolicyPreview = z
  .object({
    row: PolicyRow,
    problems: z.array(z.object({ code: z.string(), text: z.string() })).describe('Why it cannot be done'),
    moves: z.array(DeadlineMove).describe('What lies on or before today never moves'),
  })
  .meta({ id: 'PolicyPreview' });
export const Deadlines = z
  .object({
    year: z.int(),
    province: ProvinceCode,
    provinceName: z.string(),
    items: z.array(DeadlineLine),
    preview: PolicyPreview.nullable().describe('Of the row that was asked for'),
  })
  .meta({ id: 'Deadlines' });

export const CalendarDay = z
  .object({ date: PlainDate, kind: CalendarDayKind, name: z.string(), source: z.string() })
  .meta({ id: 'CalendarDay' });
export const YearCalendar = z
  .object({
    year: z.int(),
    province: ProvinceCode,
    coverage: Coverage,
    warning: z.string().nullable().describe('What is not known of the year, in the language asked for'),
    days: z.array(CalendarDay),
    unconfirmed: z.array(CalendarDay).describe('Announced only: they do not count until they are adopted'),
  })
  .meta({ id: 'YearCalendar' });
