/** Acts that no later edit undoes: only a correction, a replacement or a revocation, which are acts of their own. */
export const FINAL: readonly string[] = [
  'DecideRecognition',
  'GradeMovement',
  'RecordNoAssessment',
  'DecideReward',
  'CloseCase',
];

/** Acts that cite an issued decision document. */
export const CITES_A_DECISION: readonly string[] = ['DecideRecognition', 'GradeMovement', 'DecideReward'];

/** Acts that send a case back, set it right or hand it round: lawful, but not what it waits for. */
const ASIDE: readonly string[] = [
  'CorrectScreening',
  'ReturnRegistration',
  'RecallDossier',
  'ReturnDossier',
  'ReopenAppraisal',
  'SendProposalBack',
  'RecordNoAssessment',
  'SettleWithoutReward',
  'AssignCase',
  'ReleaseCase',
  'SubmitPlan',
  'SubmitPeriodicReport',
  'RecordActivity',
  'ExtendDeadline',
];

/** The act that the case waits for: the first lawful one that takes it on. */
export const mainAct = (lawful: readonly string[]): string | undefined => lawful.find((act) => !ASIDE.includes(act));
