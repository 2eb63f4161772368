import { z } from 'zod';

/** GSO area path: country, province, commune. */
export const AreaPath = z.stringFormat('area-path', /^vn(\.\d{2}(\.\d{5})?)?$/).brand<'AreaPath'>();
export type AreaPath = z.infer<typeof AreaPath>;
export const ProvinceCode = z.stringFormat('province-code', /^\d{2}$/);
export const CommuneCode = z.stringFormat('commune-code', /^\d{5}$/);

/** `<province>-<CQ|DN|GD>-<6 digits>`; never re-coded. */
export const UnitId = z.stringFormat('unit-id', /^\d{2}-(CQ|DN|GD)-\d{6}$/).brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** `<year>-<unit>`: one unit, one cycle year (C124 Art. 3.1). */
export const CaseId = z.stringFormat('case-id', /^20\d{2}-\d{2}-(CQ|DN|GD)-\d{6}$/).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** `<kind>@<area>` or `UNIT@<unit>`. */
export const OfficeId = z
  .stringFormat('office-id', /^([A-Z][A-Z0-9_]{1,40}@vn(\.\d{2}(\.\d{5})?)?|UNIT@\d{2}-(CQ|DN|GD)-\d{6})$/)
  .brand<'OfficeId'>();
export type OfficeId = z.infer<typeof OfficeId>;

/** An opaque person id; name and contact live outside the log. `system:` marks timers and the year opening. */
export const OfficerId = z
  .stringFormat('officer-id', /^(of-[0-9A-Za-z]{4,32}|system:[a-z-]{2,40})$/)
  .brand<'OfficerId'>();
export type OfficerId = z.infer<typeof OfficerId>;

/** An officer who is a person: only these are appointed and sign in. */
export const PersonId = OfficerId.refine((id) => !id.startsWith('system:'), 'a person');

/** `<issuing office>-<year>-<number slug>`: the number as ASCII, upper case, without leading zeros. */
export const DecisionId = z
  .stringFormat('decision-id', /^[A-Z][A-Z0-9_]{1,40}@vn(\.\d{2}(\.\d{5})?)?-20\d{2}-[A-Z0-9]+(-[A-Z0-9]+)*$/)
  .brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

export const ReportId = z
  .stringFormat('report-id', /^[A-Z0-9_]+-20\d{2}-vn\.\d{2}-[a-z0-9-]{4,40}$/)
  .brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

export const Year = z.int().min(2022).max(2099);
/** RFC 3339 instant in UTC with exactly three decimals: what is stored never needs rounding. */
export const Instant = z.stringFormat('instant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/).refine((text) => {
  const at = new Date(text);
  return !Number.isNaN(at.valueOf()) && at.toISOString() === text;
}, 'a day and time that exist');
export type Instant = z.infer<typeof Instant>;
/** A legal date without a time, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;
