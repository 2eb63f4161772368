import type { CaseDuty, ExclusionGround, Grade } from '#schema/case/parts.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import type { CaseState } from './state.ts';

type Refused<Code extends string, Facts = unknown> = {
  readonly code: Code;
  readonly legalBasis: string | null;
} & Facts;

/** Why not: a stable code, its facts, and the paragraph it rests on (`null`: our own rule, marked D in the texts). */
export type CaseRefusal =
  | Refused<'CaseNotFound'>
  | Refused<'CaseAlreadyOpen'>
  | Refused<'NotAllowedNow', { readonly status: CaseState['status']; readonly waitsFor: readonly Role[] }>
  | Refused<'RoleMissing', { readonly roles: readonly Role[] }>
  | Refused<'OutsideScope', { readonly offices: readonly OfficeId[] }>
  | Refused<'OwnUnit', { readonly decidedBy: OfficeId }>
  | Refused<'DeciderUndetermined'>
  | Refused<'OccurredInFuture', { readonly receivedAt: Instant }>
  | Refused<'OccurredOutOfOrder', { readonly notBefore: Instant }>
  | Refused<'LateEntryGroundRequired', { readonly workingDays: number }>
  | Refused<'SecondOfficerRequired', { readonly signedBy: readonly OfficerId[] }>
  | Refused<'UnitFactsMissing', { readonly fields: readonly string[] }>
  | Refused<'UnitNotEligible', { readonly ground: ExclusionGround }>
  | Refused<'RegistrationWindowClosed', { readonly closedAt: Instant }>
  | Refused<'RegistrationWindowOpen', { readonly closesAt: Instant }>
  | Refused<'RegistrationLate', { readonly receivedOn: string }>
  | Refused<'RestorationNotRequested'>
  | Refused<'DocumentsMissing', { readonly kinds: readonly string[] }>
  | Refused<'ReasonRequired', { readonly for: readonly string[] }>
  | Refused<'FixDateInvalid', { readonly earliest: string; readonly latest: string | null }>
  | Refused<'AssessmentNotOpen', { readonly opensAt: Instant }>
  | Refused<'AttendanceIncomplete', { readonly seats: readonly string[] }>
  | Refused<'CriteriaUnanswered', { readonly codes: readonly string[] }>
  | Refused<'CriteriaUnknown', { readonly codes: readonly string[] }>
  | Refused<'DossierDeadlineNotPassed', { readonly deadline: Instant }>
  | Refused<'FindingContradictsFigures', { readonly codes: readonly string[] }>
  | Refused<'AlreadyDecided', { readonly axis: 'RECOGNITION' | 'GRADE' }>
  | Refused<'ReferencePeriodNotOver', { readonly until: Instant }>
  | Refused<'PeriodEndNotConfirmed'>
  | Refused<'CriteriaNotMet', { readonly codes: readonly string[] }>
  | Refused<'DecisionNotIssued', { readonly decisionId: string }>
  | Refused<'DecisionDoesNotCover', { readonly decisionId: string; readonly listItem: number }>
  | Refused<'DecisionLate', { readonly before: Instant }>
  | Refused<'DelegationMissing', { readonly decidedBy: OfficeId }>
  | Refused<'DelegationNotProvidedByLaw', { readonly decidedBy: OfficeId }>
  | Refused<'RewardBarred', { readonly grade: Grade }>
  | Refused<'GradeMissing'>
  | Refused<'RewardAlreadySettled'>
  | Refused<'RewardNotProposed'>
  | Refused<'ReportNotFound', { readonly reportId: string }>
  | Refused<'AssigneeNotOfOffice', { readonly office: OfficeId }>
  | Refused<'AlreadyAssigned', { readonly assignee: OfficerId }>
  | Refused<'NotAssigned'>
  | Refused<'DeadlineIsStatutory', { readonly deadline: CaseDuty }>
  | Refused<'DeadlineNotOwed', { readonly deadline: CaseDuty }>
  | Refused<'ExtensionInvalid', { readonly earliest: string; readonly latest: string | null }>;
export type CaseRefusalCode = CaseRefusal['code'];
