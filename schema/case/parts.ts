import { z } from 'zod';
import { DocumentRef, Text } from '../envelope.ts';
import { OfficeId } from '../ids.ts';

export const CaseStatus = z.enum([
  'AwaitingRegistration',
  'RegistrationSubmitted',
  'RegistrationReturned',
  'InProgress',
  'SelfAssessing',
  'MeetingHeld',
  'DossierSubmitted',
  'DossierReturned',
  'UnderAppraisal',
  'Appraised',
  'Proposed',
  'Classified',
  'Reported',
  'Closed',
  'Excluded',
  'Dissolved',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;
export const Step = z.enum([
  'registration',
  'self-assessment',
  'appraisal',
  'recognition',
  'classification',
  'reward',
  'report',
  'closing',
]);
export type Step = z.infer<typeof Step>;
export const Registration = z.enum(['Pending', 'Accepted', 'Late', 'Missed', 'Withdrawn']);
export type Registration = z.infer<typeof Registration>;
export const Recognition = z.enum(['Undecided', 'Met', 'NotMet', 'NotAssessed', 'Revoked']);
export type Recognition = z.infer<typeof Recognition>;
export const Grade = z.enum(['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK']);
export type Grade = z.infer<typeof Grade>;
export const GradeAxis = z.enum(['Ungraded', ...Grade.options, 'NotGraded']);
export type GradeAxis = z.infer<typeof GradeAxis>;
export const RewardAxis = z.enum(['Open', 'Barred', 'None', 'Proposed', 'Deferred', 'Granted', 'Refused', 'Annulled']);
export type RewardAxis = z.infer<typeof RewardAxis>;
export const RewardKind = z.enum(['GIAY_KHEN', 'BANG_KHEN', 'CO_THI_DUA']);
export type RewardKind = z.infer<typeof RewardKind>;

export const CriterionCode = z.stringFormat('criterion-code', /^[A-Z]{2,4}\d{1,2}(\.[0-9a-zđ]{1,3})?$/);
/** Numerator and denominator, compared exactly, never rounded (BR20). */
export const Fraction = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });
export type Fraction = z.infer<typeof Fraction>;
export const Figure = z
  .union([z.strictObject({ ratio: Fraction }), z.strictObject({ count: z.int().min(0) })])
  .describe('An exact ratio or a count; never names');
export type Figure = z.infer<typeof Figure>;
export const Verdict = z.enum(['MET', 'NOT_MET', 'NOT_APPLICABLE']);
export type Verdict = z.infer<typeof Verdict>;

/** The unit's own answer to one criterion. */
export const CriterionAnswer = z.strictObject({
  code: CriterionCode,
  verdict: Verdict,
  figure: Figure.nullable().default(null),
  note: Text(2000).nullable().default(null),
});
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

/** The standing body's finding on one criterion. */
export const CriterionFinding = z.strictObject({
  code: CriterionCode,
  verdict: Verdict,
  figure: Figure.nullable().default(null),
  basis: z.enum(['FINAL', 'EXPECTED', 'PREVIOUS_YEAR']).default('FINAL').describe('What the figure rests on'),
  reason: Text(2000).nullable().default(null),
});
export type CriterionFinding = z.infer<typeof CriterionFinding>;

export const SheetScore = z.strictObject({ item: Text(20), points: z.number().min(0).max(100) });

/** C124 Art. 9.1c: who sits in the unit's meeting beside its head, who chairs it. Counts and roles, no names. */
export const SeatName = z.enum(['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY']);
export type SeatName = z.infer<typeof SeatName>;
export const Seat = z.strictObject({
  seat: SeatName,
  attendance: z.enum(['PRESENT', 'NOT_EXISTING', 'INVITED_ABSENT']),
  invitation: DocumentRef.nullable().default(null).describe('The invitation, when invited but absent'),
});
export type Seat = z.infer<typeof Seat>;

export const Fix = z.strictObject({ code: CriterionCode.nullable().default(null), fix: Text(2000) });

export const OpeningGround = z.enum(['FOUNDED_AFTER_Q1', 'ENTERED_LATE']);
export const ExclusionGround = z.enum(['ARMED_FORCES', 'SMALL_OR_MICRO_ENTERPRISE', 'PRIMARY_OR_PRESCHOOL']);
export type ExclusionGround = z.infer<typeof ExclusionGround>;

/** The dated duties of one case (lifecycle §5). */
export const CaseDuty = z.enum(['REG', 'LAUNCH', 'PLAN', 'UNIT_RPT', 'DOSSIER', 'FIX', 'UNIT_DEC', 'CLS']);
export type CaseDuty = z.infer<typeof CaseDuty>;
export const ActivityKind = z.enum([
  'LAUNCH',
  'PROPAGANDA',
  'TRAINING',
  'NATIONAL_DAY',
  'COORDINATION_RULES',
  'GUARD_FORCE',
  'INTERIM_REVIEW',
  'FINAL_REVIEW',
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Offices that the law gives this case, fixed when it opens. */
export const CaseOffices = z.strictObject({
  unit: OfficeId,
  standingBody: OfficeId,
  decider: OfficeId,
  superior: OfficeId.describe('Superior of the standing body'),
});
export type CaseOffices = z.infer<typeof CaseOffices>;
