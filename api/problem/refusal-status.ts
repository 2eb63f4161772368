import type { CampaignRefusal } from '#domain/campaign/campaign.ts';
import type { CaseRefusal, CaseRefusalCode } from '#domain/case/refusal.ts';
import type { CycleRefusal } from '#domain/cycle/cycle.ts';
import type { DecisionRefusal } from '#domain/decision/decision.ts';
import type { DutyRefusal } from '#domain/duty/refusal.ts';
import type { OfficerRefusal } from '#domain/officer/officer.ts';
import type { PolicyRefusal } from '#domain/policy-stream/policy-stream.ts';
import type { ReportRefusal } from '#domain/report/report.ts';
import type { UnitRefusal } from '#domain/unit/unit.ts';

/** Refusals of the streams that `execute` writes. */
export type StreamRefusal =
  | UnitRefusal
  | OfficerRefusal
  | DecisionRefusal
  | CycleRefusal
  | PolicyRefusal
  | ReportRefusal
  | DutyRefusal
  | CampaignRefusal;
/** Any decider's refusal, as a value. */
export type Refusal = CaseRefusal | StreamRefusal;
export type RefusalCode = Refusal['code'];

/**
 * 403 who may not · 404 what is not there · 409 not in this state or at this time · 422 what the form lacks.
 * A new refusal does not compile until it has its status here.
 */
const OF_CASES = {
  CaseNotFound: 404,
  CaseAlreadyOpen: 409,
  NotAllowedNow: 409,
  RoleMissing: 403,
  OutsideScope: 403,
  OwnUnit: 403,
  DeciderUndetermined: 409,
  OccurredInFuture: 422,
  OccurredOutOfOrder: 422,
  LateEntryGroundRequired: 422,
  SecondOfficerRequired: 403,
  UnitFactsMissing: 409,
  UnitNotEligible: 409,
  RegistrationWindowClosed: 409,
  RegistrationWindowOpen: 409,
  RegistrationLate: 409,
  RestorationNotRequested: 409,
  DocumentsMissing: 422,
  ReasonRequired: 422,
  FixDateInvalid: 422,
  AssessmentNotOpen: 409,
  AttendanceIncomplete: 422,
  CriteriaUnanswered: 422,
  CriteriaUnknown: 422,
  DossierDeadlineNotPassed: 409,
  FindingContradictsFigures: 422,
  AlreadyDecided: 409,
  ReferencePeriodNotOver: 409,
  PeriodEndNotConfirmed: 409,
  CriteriaNotMet: 409,
  DecisionNotIssued: 422,
  DecisionDoesNotCover: 422,
  DecisionLate: 422,
  DelegationMissing: 403,
  DelegationNotProvidedByLaw: 403,
  RewardBarred: 409,
  GradeMissing: 409,
  RewardAlreadySettled: 409,
  RewardNotProposed: 409,
  ReportNotFound: 422,
  AssigneeNotOfOffice: 422,
  AlreadyAssigned: 409,
  NotAssigned: 409,
  DeadlineIsStatutory: 409,
  DeadlineNotOwed: 409,
  ExtensionInvalid: 422,
} as const satisfies Readonly<Record<CaseRefusalCode, number>>;

const OF_OTHER_STREAMS = {
  RoleMissing: 403,
  OutsideScope: 403,
  UnitNotFound: 404,
  UnitAlreadyEntered: 409,
  NothingChanged: 422,
  UnitNotRecoded: 422,
  LevelOutsideScope: 403,
  AlreadyAppointed: 409,
  OccurredInFuture: 422,
  LateEntryGroundRequired: 422,
  OwnAppointment: 403,
  AdministratorByOperator: 403,
  PostUnknown: 422,
  PostsIncompatible: 409,
  NotAppointed: 409,
  EndsBeforeItBegins: 422,
  DeputyNotOfOffice: 422,
  AbsenceOverlaps: 409,
  AbsenceNotFound: 404,
  NumberTaken: 409,
  AlreadyIssued: 409,
  IssuerIsAnotherOffice: 403,
  IssuerNotCompetent: 403,
  DecisionIdWrong: 422,
  DecisionYearWrong: 422,
  DecisionDateAhead: 422,
  AnnexInvalid: 422,
  AnnexCasesUnknown: 422,
  AnnexOutsideArea: 403,
  AnnexNotEligible: 422,
  SecondOfficerRequired: 403,
  CycleAlreadyOpen: 409,
  PolicyRowNotFound: 404,
  IssuerDocumentRequired: 422,
  CalendarInconsistent: 409,
  ReportAlreadyDrafted: 409,
  DutyNotOwed: 409,
  ReportIncomplete: 422,
  NoReportWaits: 409,
  OccurredOutOfOrder: 422,
  FixDateInvalid: 422,
  NothingIssued: 409,
  CampaignNotStarted: 409,
  ObligationNotOfCampaign: 404,
  CallDateInvalid: 422,
} as const satisfies Readonly<Record<StreamRefusal['code'], number>>;

/** Refusals that a better filled form would not meet: the act itself is open to this officer now. */
export const REFUSED_BY_FORM = [
  'DocumentsMissing',
  'ReasonRequired',
  'CriteriaUnanswered',
  'CriteriaUnknown',
  'FindingContradictsFigures',
  'DecisionNotIssued',
  'DecisionDoesNotCover',
  'DecisionLate',
  'ReportNotFound',
  'AssigneeNotOfOffice',
  'ExtensionInvalid',
  'LateEntryGroundRequired',
  'OccurredInFuture',
  'OccurredOutOfOrder',
] as const satisfies readonly CaseRefusalCode[];

export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = { ...OF_OTHER_STREAMS, ...OF_CASES };
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSAL_STATUS, code);
