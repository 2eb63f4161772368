import type { Fulfilments } from '#domain/case/obligations.ts';
import type { CaseEvent, CaseEventType } from '#schema/case/events.ts';
import type { Stored } from '#schema/envelope.ts';

/** When in law each duty was fulfilled first; no assessment settles recognition and grade both. */
export const fulfilmentsOf = (events: readonly Stored<CaseEvent>[]): Fulfilments => {
  const first = (...types: readonly CaseEventType[]) =>
    events.find(({ type }) => types.includes(type))?.signature.occurredAt ?? null;
  return {
    dossierAt: first('DossierSubmitted'),
    recognitionAt: first('RecognitionDecided', 'NoAssessmentRecorded'),
    gradeAt: first('MovementGraded', 'NoAssessmentRecorded'),
  };
};
