import { z } from 'zod';
import { PinnedPolicy } from '#schema/cycle.ts';
import { Instant, ProvinceCode } from '#schema/ids.ts';
import { listOf } from './page.ts';

export const Run = z
  .object({
    runId: z.string(),
    kind: z.string().describe('open-year, import …'),
    state: z.string().describe('running, finished, failed'),
    workflowId: z.string().nullable(),
    province: z.string().nullable(),
    year: z.int().nullable(),
    total: z.int(),
    done: z.int(),
    failed: z.int(),
    counts: z.record(z.string(), z.unknown()),
    failures: z.array(z.unknown()),
    startedBy: z.string(),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    updatedAt: Instant,
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof Run>;
export const RunList = listOf(Run).meta({ id: 'RunList' });
export const RunStarted = z.object({ runId: z.string(), location: z.string() }).meta({ id: 'RunStarted' });

export const Cycle = z
  .object({
    year: z.int(),
    province: ProvinceCode,
    provinceName: z.string(),
    opened: z.boolean(),
    openedAt: Instant.nullable(),
    policy: PinnedPolicy.nullable(),
    run: Run.nullable(),
  })
  .meta({ id: 'Cycle' });
export type Cycle = z.infer<typeof Cycle>;
