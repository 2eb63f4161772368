/** Which act of a case cites a document of which subject. */
const SUBJECTS = {
  DecideRecognition: 'RECOGNITION',
  GradeMovement: 'GRADE',
  DecideReward: 'REWARD',
} as const satisfies Readonly<Record<string, string>>;

export const subjectOf = (act: string): string =>
  Object.entries(SUBJECTS).find(([citing]) => citing === act)?.[1] ?? '';

export const actOf = (subject: string): string =>
  Object.entries(SUBJECTS).find(([, cited]) => cited === subject)?.[0] ?? '';
