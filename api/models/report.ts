import { z } from 'zod';
import { Instant, OfficeId, ProvinceCode, ReportId, Year } from '#schema/ids.ts';
import { ReportFigures } from '#schema/report.ts';

export const DraftReportBody = z
  .strictObject({
    kind: z.enum(['R3', 'R4', 'R5', 'R6']),
    year: Year,
    province: ProvinceCode,
    office: OfficeId.optional(),
  })
  .meta({ id: 'DraftReport' });
export const Report = z
  .object({
    reportId: ReportId,
    version: z.int(),
    kind: z.enum(['R3', 'R4', 'R5', 'R6']),
    year: z.int(),
    province: ProvinceCode,
    provinceName: z.string(),
    position: z.string().describe('Feed position of the snapshot'),
    figures: ReportFigures,
    cases: z.array(z.string()),
    draftedAt: Instant,
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
