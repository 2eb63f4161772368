import type { CaseCommandType } from '#schema/case/commands.ts';
import type { CaseStatus } from '#schema/case/parts.ts';

/** Who may give a command, seen from the case (lifecycle §2). */
export type Slot =
  | 'UNIT_HEAD'
  | 'SB'
  | 'SUPERIOR_SB'
  | 'DEC'
  | 'REWARD_DECIDER'
  | 'PROV_POLICE'
  | 'RECORDS'
  | 'OFFICE_HEAD'
  | 'ANYONE_OF_OFFICE'
  | 'SYSTEM';

export type Rule = {
  readonly by: readonly Slot[];
  readonly from: readonly CaseStatus[];
  /** Whether it may change the status: then it may not precede the event that led to the present one. */
  readonly moves: boolean;
};

const decidable: readonly CaseStatus[] = [
  'InProgress',
  'SelfAssessing',
  'MeetingHeld',
  'DossierSubmitted',
  'DossierReturned',
  'UnderAppraisal',
  'Appraised',
  'Proposed',
];
const beforeBoth: readonly CaseStatus[] = [
  'AwaitingRegistration',
  'RegistrationSubmitted',
  'RegistrationReturned',
  ...decidable,
];
const open: readonly CaseStatus[] = [...beforeBoth, 'Classified', 'Reported'];
const rewardable: readonly CaseStatus[] = ['Classified', 'Reported', 'Closed'];

const rule = (by: readonly Slot[], from: readonly CaseStatus[]): Rule => ({ by, from, moves: true });
const still = (by: readonly Slot[], from: readonly CaseStatus[]): Rule => ({ by, from, moves: false });

/** Who may do what, from which status (lifecycle §4). `OpenCase` stands apart: there is no case yet. */
export const RULES = {
  CorrectScreening: rule(['SB'], [...beforeBoth, 'Excluded']),
  SubmitRegistration: rule(['UNIT_HEAD'], ['AwaitingRegistration', 'RegistrationReturned']),
  ReturnRegistration: rule(['SB'], ['RegistrationSubmitted']),
  AcceptRegistration: rule(['SB', 'SUPERIOR_SB'], ['RegistrationSubmitted']),
  CloseRegistrationWindow: rule(['SYSTEM'], ['AwaitingRegistration', 'RegistrationReturned']),
  RequestRestoration: still(['SB'], ['InProgress']),
  RestoreRegistration: still(['SUPERIOR_SB'], ['InProgress']),
  StartSelfAssessment: rule(['UNIT_HEAD'], ['InProgress', 'DossierReturned']),
  RecordAssessmentMeeting: rule(['UNIT_HEAD'], ['SelfAssessing']),
  AcceptAbsence: still(['SB'], ['MeetingHeld']),
  SubmitDossier: rule(['UNIT_HEAD'], ['MeetingHeld', 'DossierReturned']),
  RecallDossier: rule(['UNIT_HEAD'], ['DossierSubmitted']),
  ReturnDossier: rule(['SB'], ['DossierSubmitted', 'UnderAppraisal']),
  StartAppraisal: rule(['SB'], ['DossierSubmitted']),
  AppraiseOnFile: rule(['SB'], ['InProgress', 'SelfAssessing', 'MeetingHeld', 'DossierReturned']),
  CompleteAppraisal: rule(['SB'], ['UnderAppraisal']),
  ReopenAppraisal: rule(['SB'], ['Appraised', 'Proposed']),
  SubmitProposal: rule(['SB'], ['Appraised']),
  SendProposalBack: rule(['DEC'], ['Proposed']),
  ConfirmPeriodEnd: still(['SB'], ['Appraised', 'Proposed']),
  DecideRecognition: rule(['DEC'], ['Proposed']),
  GradeMovement: rule(['DEC'], ['Proposed']),
  RecordNoAssessment: rule(['DEC'], decidable),
  ProposeReward: still(['SB'], rewardable),
  DecideReward: still(['REWARD_DECIDER'], rewardable),
  SettleWithoutReward: still(['SB'], rewardable),
  IncludeInReport: rule(['PROV_POLICE'], ['Classified']),
  CloseCase: rule(['RECORDS'], ['Reported']),
  AssignCase: still(['OFFICE_HEAD', 'ANYONE_OF_OFFICE'], open),
  ReleaseCase: still(['OFFICE_HEAD', 'ANYONE_OF_OFFICE'], open),
  SubmitPlan: still(['UNIT_HEAD'], open),
  SubmitPeriodicReport: still(['UNIT_HEAD'], open),
  RecordActivity: still(['UNIT_HEAD', 'SB'], open),
  ExtendDeadline: still(['DEC'], open),
} as const satisfies Record<Exclude<CaseCommandType, 'OpenCase'>, Rule>;
