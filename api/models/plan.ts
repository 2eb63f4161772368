import { z } from 'zod';
import { CaseId, Instant } from '#schema/ids.ts';
import { Office } from './office.ts';

export const PlanItem = z
  .object({
    at: Instant,
    kind: z.enum(['REMINDER', 'DUE', 'ESCALATION', 'LAPSE']),
    step: z.string().describe('D3: three days before; E1: first working day after; DUE, LAPSE'),
    deadline: z.string(),
    caseId: CaseId.nullable(),
    to: Office,
    legalBasis: z.string(),
    design: z.boolean().describe('Our own rule (D): no legal source was seen'),
    mayChange: z.boolean().describe('The calendar up to that day is not confirmed'),
  })
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;
export const Plan = z.object({ items: z.array(PlanItem), truncated: z.boolean() }).meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;
