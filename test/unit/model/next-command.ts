import { CaseCommand, type CaseCommandType } from '#schema/case/commands.ts';
import type { TableStatus } from '#schema/case/who-may-what.ts';
import type { Choice } from './choice.ts';
import type { Memory } from './memory.ts';

const ALL = CaseCommand.options.map((option) => option.shape.type.value);

type Weighted = Partial<Record<CaseCommandType, number>>;

const REWARDS: Weighted = { ProposeReward: 3, DecideReward: 3, SettleWithoutReward: 1 };
const DUTIES: Weighted = { SubmitPlan: 0.3, SubmitPeriodicReport: 0.3, RecordActivity: 0.4, ExtendDeadline: 0.5 };
const CLAIMS: Weighted = { AssignCase: 0.5, ReleaseCase: 0.5 };
/** What usually comes next, by weight: the road, its returns, and its side ways. */
const ROAD = {
  NotOpened: { OpenCase: 1 },
  AwaitingRegistration: { SubmitRegistration: 9, CloseRegistrationWindow: 1.5, CorrectScreening: 0.7, ...CLAIMS },
  RegistrationSubmitted: { AcceptRegistration: 4, ReturnRegistration: 2 },
  RegistrationReturned: { SubmitRegistration: 4, CloseRegistrationWindow: 2, ExtendDeadline: 1 },
  InProgress: {
    StartSelfAssessment: 8,
    RequestRestoration: 1.5,
    RestoreRegistration: 2,
    AppraiseOnFile: 1,
    RecordNoAssessment: 0.3,
    CorrectScreening: 0.3,
    ...DUTIES,
  },
  SelfAssessing: { RecordAssessmentMeeting: 8, AppraiseOnFile: 1 },
  MeetingHeld: { SubmitDossier: 6, AcceptAbsence: 3, AppraiseOnFile: 0.5 },
  DossierSubmitted: { StartAppraisal: 5, ReturnDossier: 2, RecallDossier: 1 },
  DossierReturned: { SubmitDossier: 5, StartSelfAssessment: 1, AppraiseOnFile: 1, ExtendDeadline: 1 },
  UnderAppraisal: { CompleteAppraisal: 7, ReturnDossier: 1, ...CLAIMS },
  Appraised: { SubmitProposal: 5, ConfirmPeriodEnd: 3, ReopenAppraisal: 0.7 },
  Proposed: {
    ConfirmPeriodEnd: 3,
    DecideRecognition: 5,
    GradeMovement: 4,
    SendProposalBack: 0.7,
    ReopenAppraisal: 0.5,
    RecordNoAssessment: 0.3,
  },
  Classified: { ...REWARDS, IncludeInReport: 3 },
  Reported: { ...REWARDS, CloseCase: 3 },
  Closed: REWARDS,
  Excluded: { CorrectScreening: 4, SubmitRegistration: 1 },
  Dissolved: {},
} as const satisfies Record<TableStatus, Weighted>;

const weighted = (weights: Weighted, chance: number): CaseCommandType | null => {
  const known = ALL.map((type) => ({ type, weight: weights[type] ?? 0 }));
  let left = chance * known.reduce((sum, { weight }) => sum + weight, 0);
  for (const { type, weight } of known) {
    left -= weight;
    if (weight > 0 && left <= 0) return type;
  }
  return null;
};

const uniform = (pick: number): CaseCommandType => ALL[pick % ALL.length] ?? 'OpenCase';

export const nextCommand = (memory: Memory, { forward, pick }: Choice): CaseCommandType =>
  (forward ? weighted(ROAD[memory.status], (pick + 0.5) / 1000) : null) ?? uniform(pick);
