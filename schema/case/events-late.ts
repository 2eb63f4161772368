import { z } from 'zod';
import { DocumentRef, message, Text } from '../envelope.ts';
import { DecisionId, Instant, PlainDate, ReportId } from '../ids.ts';
import { findings } from './commands-late.ts';
import { CriterionCode, Fix, Grade, RewardKind } from './parts.ts';

const document = { number: Text(60), date: PlainDate };
const late = { late: z.boolean(), lateJustification: Text(2000).nullable() };

export const lateEvents = [
  message('DossierReturned', 'The dossier went back with a list of fixes; every version stays.', {
    reason: Text(2000),
    fixes: z.array(Fix).min(1),
    due: PlainDate,
    fixBy: Instant,
  }),
  message('AppraisalStarted', 'The dossier, or the file alone, is under appraisal.', {
    onFile: z.boolean(),
    reason: Text(2000).nullable(),
  }),
  message('AppraisalCompleted', 'The findings are signed.', {
    ...findings,
    unmet: z.array(CriterionCode),
    expected: z.array(CriterionCode).describe('Criteria that rest on expected figures, for January'),
  }),
  message('AppraisalReopened', 'The appraisal is open again.', { reason: Text(2000) }),
  message('ProposalSubmitted', 'The proposal lies with the decider.', {
    ...document,
    recognition: z.enum(['MET', 'NOT_MET']),
    grade: Grade.nullable(),
  }),
  message('ProposalSentBack', 'The decider sent the proposal back.', {
    scope: z.enum(['RECOGNITION', 'GRADE']),
    reason: Text(2000),
  }),
  message('PeriodEndConfirmed', 'Nothing up to the end of the reference period is unaccounted for.', {
    note: Text(2000).nullable(),
  }),
  message('RecognitionDecided', 'Met or not met, by an issued document.', {
    decisionId: DecisionId,
    listItem: z.int().min(1),
    ...document,
    outcome: z.enum(['MET', 'NOT_MET']),
    reasons: z.array(Text(2000)),
    unmet: z.array(CriterionCode),
    expected: z.array(CriterionCode),
    ...late,
  }),
  message('MovementGraded', 'The movement is graded, or is not graded for a reason.', {
    grade: Grade.nullable(),
    notGradedReason: Text(2000).nullable(),
    basis: Text(2000),
    decisionId: DecisionId.nullable(),
    listItem: z.int().min(1).nullable(),
    ...late,
  }),
  message('NoAssessmentRecorded', 'Neither recognised nor graded this year; settles both.', { ground: Text(2000) }),
  message('CaseClassified', 'Both axes are settled.', {}),
  message('RewardBarred', 'The grade bars the police from proposing a reward (CT06 §6).', {
    grade: Grade,
    paragraph: Text(200),
  }),
  message('RewardProposed', 'A reward is proposed.', {
    kind: RewardKind,
    ...document,
    achievement: Text(2000),
    persons: z.int().min(0),
  }),
  message('RewardGranted', 'The reward is granted.', {
    kind: RewardKind,
    decisionId: DecisionId,
    listItem: z.int().min(1),
    ...document,
  }),
  message('RewardRefused', 'The reward is refused.', { kind: RewardKind, reason: Text(2000) }),
  message('RewardSettled', 'No reward this year.', { reason: Text(2000) }),
  message('CaseReported', 'The case is in a report; other facts may still change.', {
    reportId: ReportId,
    position: z.stringFormat('position', /^\d+$/),
  }),
  message('CaseClosed', 'The file is complete and closed.', {
    files: z.array(z.strictObject({ kind: Text(60), heldAt: Text(200), document: DocumentRef.nullable() })),
  }),
] as const;
