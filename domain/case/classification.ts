import { accept, refuse } from '#domain/decider.ts';
import type { DecisionDocument } from '#schema/decision.ts';
import { datesOf, policyOf, termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, type EventOf, happened } from './happened.ts';
import { axisDecided, lateness, uncited } from './recognition-guards.ts';
import type { CaseRefusal } from './refusal.ts';
import { decidesOwnWork } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

type Settling = CommandOf<'DecideRecognition'> | CommandOf<'GradeMovement'> | CommandOf<'RecordNoAssessment'>;
type Grading = CommandOf<'GradeMovement'>;

/** What follows when both axes are settled; AVERAGE and WEAK bar the reward while the flag is on (CT06 §6). */
export function classified(
  command: Settling,
  after: OpenedCase,
): readonly (EventOf<'CaseClassified'> | EventOf<'RewardBarred'>)[] {
  if (after.recognition === 'Undecided' || after.grade === 'Ungraded') return [];
  const { grade } = after;
  const flag = policyOf(after, command.signature.occurredAt).barRewardOnLowGrade;
  const barred = flag && (grade === 'AVERAGE' || grade === 'WEAK');
  const consequence = barred ? [happened(command, 'RewardBarred', { grade, paragraph: 'CT06 §6' })] : [];
  return [happened(command, 'CaseClassified', {}), ...consequence];
}

/** The document is cited when there is one; while the sheet is a placeholder the decider enters grade and basis. */
function gradeUncited(command: Grading, state: OpenedCase): CaseRefusal | null {
  const { grade, decisionId, listItem } = command.data;
  if (decisionId === null) return null;
  const outcome: DecisionDocument['annex'][number]['outcome'] = typeof grade === 'string' ? grade : 'NOT_GRADED';
  const citation = {
    decisionId,
    listItem: listItem ?? 0,
    subject: 'GRADE',
    outcome,
    issuers: [state.offices.decider],
  } as const;
  return uncited(citation, command, state).refusal;
}

export function gradeMovement(command: Grading, state: OpenedCase): CaseDecision {
  const { data, signature } = command;
  if (state.grade !== 'Ungraded') return refuse({ code: 'AlreadyDecided', legalBasis: null, axis: 'GRADE' });
  const own = decidesOwnWork(signature.actor, state);
  if (own) return refuse(own);
  const { classificationBefore } = datesOf(state, termsOf(command));
  const { refusal, late } = lateness(signature.occurredAt, classificationBefore, data.lateJustification);
  const blocked = refusal ?? gradeUncited(command, state);
  if (blocked) return refuse(blocked);
  const { basis, decisionId, listItem, lateJustification } = data;
  const grade = typeof data.grade === 'string' ? data.grade : null;
  const notGradedReason = typeof data.grade === 'string' ? null : data.grade.notGraded;
  const graded = { grade, notGradedReason, basis, decisionId, listItem, late, lateJustification };
  return accept(
    happened(command, 'MovementGraded', graded),
    ...classified(command, { ...state, grade: grade ?? 'NotGraded' }),
  );
}

/** Settles both axes: not assessed, not graded; never a silent NotMet (lifecycle §4). */
export function recordNoAssessment(command: CommandOf<'RecordNoAssessment'>, state: OpenedCase): CaseDecision {
  const axis = axisDecided(state);
  if (axis) return refuse({ code: 'AlreadyDecided', legalBasis: null, axis });
  const own = decidesOwnWork(command.signature.actor, state);
  if (own) return refuse(own);
  return accept(
    happened(command, 'NoAssessmentRecorded', command.data),
    ...classified(command, { ...state, recognition: 'NotAssessed', grade: 'NotGraded' }),
  );
}
