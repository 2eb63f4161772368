import type {
  CaseDuty,
  CaseStatus,
  CriterionAnswer,
  CriterionFinding,
  ExclusionGround,
  Grade,
  GradeAxis,
  Recognition,
  Registration,
  RewardAxis,
  RewardKind,
  Seat,
  SeatName,
} from '#schema/case/parts.ts';
import type { PinnedPolicy } from '#schema/cycle.ts';
import type { CaseId, Instant, OfficeId, OfficerId, ReportId, UnitId } from '#schema/ids.ts';
import type { UnitFacts } from '#schema/unit.ts';

export type CaseOffices = {
  readonly unit: OfficeId;
  readonly standingBody: OfficeId;
  readonly decider: OfficeId;
  readonly superior: OfficeId;
};

/** Persons **and** principals per signed act; `typists` of paper are no signers, but need a second officer (lifecycle §2). */
export type Signers = {
  readonly submission: readonly OfficerId[];
  readonly typists: readonly OfficerId[];
  readonly finding: readonly OfficerId[];
  readonly proposal: readonly OfficerId[];
  readonly rewardProposal: readonly OfficerId[];
  readonly restorationRequest: readonly OfficerId[];
};

export type Meeting = { readonly seats: readonly Seat[]; readonly acceptedAbsences: readonly SeatName[] };
export type Dossier = {
  readonly submission: number;
  readonly answers: readonly CriterionAnswer[];
  readonly proposedGrade: Grade | null;
};
export type Appraisal = {
  readonly onFile: boolean;
  readonly findings: readonly CriterionFinding[] | null;
  readonly unmet: readonly string[];
  readonly expected: readonly string[];
};
export type Proposal = { readonly recognition: 'MET' | 'NOT_MET'; readonly grade: Grade | null };

/** A case that exists: one record; what has not happened yet is null. */
export type OpenedCase = {
  readonly status: CaseStatus;
  readonly caseId: CaseId;
  readonly unitId: UnitId;
  readonly year: number;
  readonly facts: UnitFacts;
  readonly policy: PinnedPolicy;
  readonly offices: CaseOffices;
  readonly openedAt: Instant;
  /** When the case's timer closes the registration (window or FIX), and the legal instant it then records. */
  readonly lapse: { readonly at: Instant; readonly occurredAt: Instant; readonly cause: 'WINDOW' | 'FIX' } | null;
  readonly countsInDenominator: boolean;
  readonly exclusion: { readonly ground: ExclusionGround; readonly paragraph: string } | null;
  readonly registration: Registration;
  readonly recognition: Recognition;
  readonly grade: GradeAxis;
  readonly reward: RewardAxis;
  readonly registrations: number;
  /** `occurredAt` of the first submission: it alone decides whether the registration was in time. */
  readonly firstRegisteredAt: Instant | null;
  readonly restorationRequestedAt: Instant | null;
  /** The date by which a return must be mended (FIX), exclusive. */
  readonly fixBy: Instant | null;
  /** Versions of plan and periodic report, and when in law the first one came; when the movement was launched first. */
  readonly plans: number;
  readonly planAt: Instant | null;
  readonly periodicReports: number;
  readonly periodicReportAt: Instant | null;
  readonly launchAt: Instant | null;
  /** Dates that the decider moved, by duty: the new exclusive instants. */
  readonly extensions: Readonly<Partial<Record<CaseDuty, Instant>>>;
  readonly meeting: Meeting | null;
  readonly dossier: Dossier | null;
  readonly dossierReturns: number;
  readonly appraisal: Appraisal | null;
  readonly proposal: Proposal | null;
  readonly periodEndConfirmed: boolean;
  readonly rewardProposal: { readonly kind: RewardKind; readonly at: Instant } | null;
  readonly reportId: ReportId | null;
  readonly assignee: OfficerId | null;
  readonly signers: Signers;
  /** `occurredAt` of the event that led to the present status. */
  readonly statusSince: Instant;
  /** `receivedAt` of that event, never before it: what was entered late leaves the next office its whole time (D). */
  readonly statusReceivedAt: Instant;
  readonly demonstration: boolean;
};

export type CaseState = { readonly status: 'NotOpened' } | OpenedCase;

export const notOpened: CaseState = { status: 'NotOpened' };
