import { z } from 'zod';
import { Instant } from '#schema/ids.ts';

export const Import = z
  .object({
    importId: z.uuid(),
    kind: z.string(),
    filename: z.string(),
    mode: z.enum(['dry-run', 'commit']),
    state: z.string(),
    counts: z.record(z.string(), z.unknown()),
    createdAt: Instant,
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const ImportRow = z
  .object({
    line: z.int(),
    verdict: z.string(),
    code: z.string().nullable(),
    column: z.string().nullable(),
    detail: z.string().nullable(),
    unitId: z.string().nullable(),
    raw: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;
export const ImportResult = Import.extend({
  rows: z.array(ImportRow),
  nextCursor: z.string().nullable(),
}).meta({ id: 'ImportResult' });
