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
