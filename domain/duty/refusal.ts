import type { MomentRefusal } from '#domain/policy/moment.ts';
import type { OfficeDuty } from '#schema/duty.ts';
import type { Instant, OfficeId, OfficerId, PlainDate } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';

type Refused<Code extends string, Facts> = { readonly code: Code; readonly legalBasis: null } & Facts;

/** Why an act on what an office owes is refused; lateness is never a reason. */
export type DutyRefusal =
  | MomentRefusal
  | Refused<'DutyNotOwed', { readonly duty: OfficeDuty; readonly office: OfficeId }>
  | Refused<'RoleMissing', { readonly roles: readonly Role[] }>
  | Refused<'OutsideScope', { readonly offices: readonly OfficeId[] }>
  | Refused<'ReportIncomplete', { readonly fields: readonly string[] }>
  | Refused<'NoReportWaits', { readonly duty: OfficeDuty }>
  | Refused<'SecondOfficerRequired', { readonly signedBy: readonly OfficerId[] }>
  | Refused<'OccurredOutOfOrder', { readonly notBefore: Instant }>
  | Refused<'FixDateInvalid', { readonly earliest: PlainDate; readonly latest: PlainDate }>;
