import { z } from 'zod';

export const Health = z.object({ status: z.literal('alive') }).meta({ id: 'Health' });
const check = z.object({ ok: z.boolean(), detail: z.string() });
export const Readiness = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']),
    checks: z.object({
      postgres: check,
      schema: check,
      temporal: check,
      projections: check,
      sweeps: check,
      schedule: check.describe('The Schedule of the daily sweep is there, and not paused'),
      mail: check.describe('A mail server is set, or no mail waits for one'),
      outbox: check.describe('No mail that is due waits for long'),
    }),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
