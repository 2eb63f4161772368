import { z } from 'zod';

export const Health = z.object({ status: z.literal('alive') }).meta({ id: 'Health' });
const check = z.object({ ok: z.boolean(), detail: z.string() });
export const Readiness = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']),
    checks: z.object({ postgres: check, schema: check, temporal: check, projections: check, sweeps: check }),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
