import { z } from 'zod';
import { CaseId, Instant } from '#schema/ids.ts';
import { Office } from './office.ts';

/** IN_APP: in the inbox of officers with an account. TELEPHONE: no address is known, the office is called. */
export const PlanChannel = z.enum(['IN_APP', 'MAIL', 'SMS', 'TELEPHONE']);
export type PlanChannel = z.infer<typeof PlanChannel>;

export const PlanItem = z
  .object({
    at: Instant,
    kind: z.enum(['REMINDER', 'DUE', 'ESCALATION', 'LAPSE']),
    step: z.string().describe('D3: three days before; E1: first working day after; DUE, LAPSE'),
    deadline: z.string(),
    caseId: CaseId.nullable(),
    unitName: z.string().nullable().describe('Of the case'),
    to: Office,
    channels: z.array(PlanChannel).describe('By the addresses known now; empty: nothing is sent'),
    legalBasis: z.string(),
    design: z.boolean().describe('Our own rule (D): no legal source was seen'),
    mayChange: z.boolean().describe('The calendar up to that day is not confirmed'),
  })
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;
export const Plan = z.object({ items: z.array(PlanItem), truncated: z.boolean() }).meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;
