import { z } from 'zod';
import {
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
  Step,
} from '#schema/case/parts.ts';
import { PinnedPolicy } from '#schema/cycle.ts';
import { Actor, Channel } from '#schema/envelope.ts';
import { AreaPath, CaseId, Instant, OfficerId, PlainDate, ReportId, UnitId } from '#schema/ids.ts';
import { Role } from '#schema/roles.ts';
import { ManagementLevel, UnitFacts, UnitType } from '#schema/unit.ts';
import { Office } from './office.ts';
import { Refusal } from './problem.ts';

/** What the next act's date is the date of. */
export const DueOf = z
  .object({
    id: z
      .enum(['REG', 'CHECK', 'FIX', 'DOSSIER', 'APPRAISAL', 'UNIT_DEC', 'CLS', 'FINAL_RPT'])
      .describe('The duty; CHECK and APPRAISAL are the standing body’s own limits'),
    internal: z.boolean().describe('Ours: missing it is no breach of the law'),
  })
  .meta({ id: 'DueOf' });

/** One line of a list of cases. */
export const CaseLine = z
  .object({
    caseId: CaseId,
    version: z.int(),
    year: z.int(),
    unitId: UnitId,
    unitName: z.string(),
    unitType: UnitType,
    level: ManagementLevel.nullable(),
    bloc: z.string().nullable(),
    area: AreaPath,
    areaName: z.string(),
    status: CaseStatus,
    step: Step,
    registration: Registration,
    recognition: Recognition,
    grade: GradeAxis.nullable(),
    reward: RewardAxis.nullable(),
    pendingOffice: Office.nullable().describe('Whose act comes next'),
    pendingRole: Role.nullable(),
    assignee: OfficerId.nullable(),
    assigneeName: z.string().nullable().describe('From the person register; the id where it is not there'),
    dueAt: Instant.nullable().describe('Exclusive'),
    dueOf: DueOf.nullable(),
    workingDaysLeft: z.int().nullable().describe('Up to the last good day; negative once it has passed'),
    overdue: z.boolean().describe('The legal date of a duty has passed and it is not met, by whomever it is owed'),
    overdueOf: z.array(CaseDuty).describe('These duties, soonest date first'),
    ready: z.boolean().describe('Nothing is missing for a recognition decision'),
    missing: z.array(z.unknown()),
    countsInDenominator: z.boolean(),
    demonstration: z.boolean(),
    updatedAt: Instant,
  })
  .meta({ id: 'CaseLine' });
export type CaseLine = z.infer<typeof CaseLine>;

export const ObligationView = z
  .object({
    id: z.string().describe('REG, DOSSIER, FIX, UNIT_DEC, CLS …'),
    owes: Office,
    due: Instant.describe('Exclusive instant'),
    lastGoodDay: PlainDate,
    state: z.enum(['Open', 'Met', 'MetLate', 'Missed', 'Extended']),
    metAt: Instant.nullable(),
    workingDaysLeft: z.int().nullable(),
    legalBasis: z.string().nullable(),
  })
  .meta({ id: 'Obligation' });
export type ObligationView = z.infer<typeof ObligationView>;

export const AllowedCommand = z
  .object({
    command: z.string(),
    allowed: z.boolean().describe('The officer may act now; the form itself is judged when it is sent'),
    office: Office.nullable().describe('The office the officer would act for'),
    role: Role.nullable(),
    refusal: Refusal.optional(),
  })
  .meta({ id: 'AllowedCommand' });
export type AllowedCommand = z.infer<typeof AllowedCommand>;

export const CaseView = z
  .object({
    caseId: CaseId,
    version: z.int(),
    position: z.string(),
    unitId: UnitId,
    year: z.int(),
    status: CaseStatus,
    step: Step,
    statusSince: Instant,
    axes: z.object({
      registration: Registration,
      recognition: Recognition,
      grade: GradeAxis,
      reward: RewardAxis,
    }),
    pendingOffice: Office.nullable(),
    pendingRole: Role.nullable(),
    dueAt: Instant.nullable().describe('Exclusive'),
    dueOf: DueOf.nullable(),
    workingDaysLeft: z.int().nullable().describe('Up to the last good day; negative once it has passed'),
    assignee: OfficerId.nullable(),
    assigneeName: z.string().nullable().describe('From the person register; the id where it is not there'),
    offices: z.object({ unit: Office, standingBody: Office, decider: Office, superior: Office }),
    facts: UnitFacts,
    area: AreaPath,
    areaName: z.string(),
    policy: PinnedPolicy,
    exclusion: z.object({ ground: ExclusionGround, paragraph: z.string() }).nullable(),
    openedAt: Instant,
    windowCloses: Instant.nullable().describe(
      'The legal date of the registration, exclusive; null where the law excludes',
    ),
    lapsesAt: Instant.nullable().describe('When a registration still waited for lapses, where that is another instant'),
    firstRegisteredAt: Instant.nullable(),
    fixBy: Instant.nullable(),
    meeting: z.object({ seats: z.array(Seat), acceptedAbsences: z.array(SeatName) }).nullable(),
    dossier: z
      .object({
        submission: z.int(),
        answers: z.array(CriterionAnswer),
        proposedGrade: Grade.nullable(),
      })
      .nullable(),
    dossierReturns: z.int(),
    appraisal: z
      .object({
        onFile: z.boolean(),
        findings: z.array(CriterionFinding).nullable(),
        unmet: z.array(z.string()),
        expected: z.array(z.string()),
      })
      .nullable(),
    proposal: z.object({ recognition: z.enum(['MET', 'NOT_MET']), grade: Grade.nullable() }).nullable(),
    periodEndConfirmed: z.boolean(),
    rewardKind: RewardKind.nullable(),
    reportId: ReportId.nullable(),
    ready: z.boolean(),
    missing: z.array(z.unknown()),
    criteria: z
      .array(
        z.object({
          code: z.string(),
          text: z.string(),
          parent: z.string().nullable(),
          paragraph: z.string(),
          applies: z.enum(['APPLIES', 'MAY_NOT_APPLY', 'DOES_NOT_APPLY']),
        }),
      )
      .describe('The criteria set pinned for this case'),
    countsInDenominator: z.boolean(),
    demonstration: z.boolean(),
    obligations: z.array(ObligationView),
    allowed: z.array(AllowedCommand),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

/** An event with its whole envelope; role and office are those of the time of the act. */
export const EventView = z
  .object({
    version: z.int(),
    position: z.string(),
    eventId: z.uuid(),
    type: z.string(),
    schemaVersion: z.int(),
    data: z.record(z.string(), z.unknown()),
    actor: Actor.extend({ officerName: z.string(), officeName: z.string() }),
    channel: Channel,
    lateEntryGround: z.string().nullable(),
    demonstration: z.boolean(),
    occurredAt: Instant,
    receivedAt: Instant,
    recordedAt: Instant,
    commandId: z.uuid(),
    requestHash: z.string(),
    correlationId: z.uuid(),
    causationId: z.uuid().nullable(),
    hash: z.string(),
    prevHash: z.string(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;

export const EventList = z.object({ streamId: z.string(), version: z.int(), items: z.array(EventView) });

export const CaseRun = z
  .object({
    workflowId: z.string(),
    state: z.string().describe('RUNNING, COMPLETED, …; NONE: no run known, the next command starts one'),
    runId: z.string().nullable(),
    startedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    historyLength: z.int().nullable(),
  })
  .meta({ id: 'CaseRun' });
export type CaseRun = z.infer<typeof CaseRun>;
