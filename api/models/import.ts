import { z } from 'zod';
import { Instant, ProvinceCode } from '#schema/ids.ts';

/** A file of units or contacts and what became of it. */
export const Import = z
  .object({
    importId: z.uuid(),
    kind: z.string(),
    filename: z.string(),
    mode: z.enum(['dry-run', 'commit']),
    state: z.enum(['waiting', 'running', 'finished', 'rejected']),
    province: ProvinceCode.nullable(),
    counts: z
      .record(z.string(), z.number())
      .describe('Lines by verdict, `rows` in all; of units `byExternalId`, `byName`'),
    problem: z
      .object({ code: z.string(), detail: z.string(), facts: z.record(z.string(), z.unknown()) })
      .nullable()
      .describe('Why the file as a whole could not be read'),
    createdAt: Instant,
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const ImportVerdict = z.enum(['NEW', 'UNCHANGED', 'CHANGED', 'DUPLICATE_IN_FILE', 'REFUSED']);

export const ImportRow = z
  .object({
    line: z.int(),
    verdict: ImportVerdict,
    code: z.string().nullable(),
    column: z.string().nullable(),
    detail: z.string().nullable(),
    unitId: z.string().nullable(),
    raw: z
      .record(z.string(), z.string())
      .describe('The cells as read; of contacts those of refused rows alone hold addresses, for 30 days'),
  })
  .meta({ id: 'ImportRow' });

export const ImportResult = Import.extend({
  rows: z.array(ImportRow),
  nextCursor: z.string().nullable(),
}).meta({ id: 'ImportResult' });
