import { z } from 'zod';
import { message } from './envelope.ts';
import { CaseId, ProvinceCode, ReportId, Year } from './ids.ts';

/** Immutable snapshot of the figures at a feed position; numerators and denominators always both. */
export const ReportFigures = z.strictObject({
  eligible: z.int().min(0),
  excluded: z.int().min(0),
  registered: z.int().min(0),
  met: z.int().min(0),
  notMet: z.int().min(0),
  grades: z.record(z.string(), z.int().min(0)),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

const report = {
  reportId: ReportId,
  kind: z.enum(['R3', 'R4', 'R5', 'R6']),
  year: Year,
  province: ProvinceCode,
  position: z.stringFormat('position', /^\d+$/),
  figures: ReportFigures,
  cases: z.array(CaseId).max(20_000),
};
export const ReportCommand = z.discriminatedUnion('type', [
  message('DraftReport', 'Takes a snapshot of a province and year.', report),
]);
export type ReportCommand = z.infer<typeof ReportCommand>;
export const ReportEvent = z.discriminatedUnion('type', [message('ReportDrafted', 'The snapshot is drafted.', report)]);
export type ReportEvent = z.infer<typeof ReportEvent>;
