import { z } from 'zod';
import { Instant, PlainDate } from '#schema/ids.ts';
import { CaseLine } from './case.ts';
import { listOf } from './page.ts';

export const Queue = z.enum(['needs-me', 'waiting', 'due', 'unassigned']);
export type Queue = z.infer<typeof Queue>;

export const CaseList = listOf(CaseLine).meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof CaseList>;

export const QueueCounts = z
  .object({
    needsMe: z.int(),
    waiting: z.int(),
    due: z.int(),
    unassigned: z.int(),
    asOfPosition: z.string(),
  })
  .meta({ id: 'QueueCounts' });
export type QueueCounts = z.infer<typeof QueueCounts>;

const decisionDay = {
  decideBefore: Instant.describe('Exclusive instant of the last lawful decision (C124 Art. 9.1): 20 November'),
  lastGoodDay: PlainDate,
  workingDaysLeft: z.int().describe('Up to the last good day; negative once it has passed'),
};
export const PendingRecognitions = listOf(CaseLine).extend(decisionDay).meta({ id: 'PendingRecognitions' });
export type PendingRecognitions = z.infer<typeof PendingRecognitions>;

export const SummaryBy = z.enum(['commune', 'province', 'level', 'bloc', 'type']);
export type SummaryBy = z.infer<typeof SummaryBy>;

const funnel = {
  eligible: z.int().describe('Cases that the law does not exclude'),
  registered: z.int(),
  submitted: z.int().describe('Dossier with the standing body, or beyond'),
  pending: z.int().describe('In steps 3 to 5 without a recognition decision'),
  ready: z.int().describe('Of these: nothing is missing for a decision'),
  met: z.int(),
  notMet: z.int(),
  excluded: z.int(),
};
export const PendingSummary = z
  .object({
    by: SummaryBy,
    year: z.int(),
    ...decisionDay,
    rows: z.array(
      z.object({
        key: z.string().nullable().describe('Value for the filter of that name; null: not known'),
        name: z.string(),
        ...funnel,
      }),
    ),
    total: z.object(funnel),
    asOfPosition: z.string(),
  })
  .meta({ id: 'PendingSummary' });
export type PendingSummary = z.infer<typeof PendingSummary>;
export const Funnel = z.object(funnel);
export type Funnel = z.infer<typeof Funnel>;
