import { z } from 'zod';
import { DocumentRef, message, Text } from '../envelope.ts';
import { DecisionId, OfficerId, PlainDate, ReportId } from '../ids.ts';
import { CriterionFinding, Fix, Grade, RewardKind, SheetScore } from './parts.ts';

export const findings = {
  mode: z.enum(['MEETING', 'WRITTEN_OPINION']),
  findings: z.array(CriterionFinding).max(60),
  sheet: z.array(SheetScore).max(100).default([]),
  proposedGrade: Grade.nullable().default(null),
  conclusion: Text(4000),
};
const cited = {
  decisionId: DecisionId.describe('The issued document'),
  listItem: z.int().min(1).max(10_000).describe('Number in its list'),
};
const lateJustification = Text(2000).nullable().default(null).describe('Required once the legal date has passed');

/** Appraisal to closing (steps 3 to 8). */
export const lateCommands = [
  message('ReturnDossier', 'The standing body returns the dossier with a list of fixes.', {
    reason: Text(2000),
    fixes: z.array(Fix).min(1).max(60),
    due: PlainDate.describe('Last good day; at most 3 working days ahead and never after 16 Nov (D)'),
  }),
  message('StartAppraisal', 'The standing body takes up the dossier.', {}),
  message('AppraiseOnFile', 'No dossier came by its deadline: appraised from own records.', { reason: Text(2000) }),
  message('CompleteAppraisal', 'The standing body signs its findings.', findings),
  message('ReopenAppraisal', 'The standing body reopens its appraisal.', { reason: Text(2000) }),
  message('SubmitProposal', 'The standing body proposes to the decider.', {
    number: Text(60),
    date: PlainDate,
    recognition: z.enum(['MET', 'NOT_MET']),
    grade: Grade.nullable().default(null),
  }),
  message('SendProposalBack', 'The decider sends the proposal back.', {
    scope: z.enum(['RECOGNITION', 'GRADE']),
    reason: Text(2000),
  }),
  message('ConfirmPeriodEnd', 'No incident up to 15 November 24:00 is unaccounted for.', {
    note: Text(2000).nullable().default(null),
  }),
  message('DecideRecognition', 'The decider recognises the unit, or does not, citing a document.', {
    ...cited,
    outcome: z.enum(['MET', 'NOT_MET']),
    reasons: z.array(Text(2000)).max(60).default([]),
    lateJustification,
  }),
  message('GradeMovement', "The decider grades the unit's movement.", {
    grade: z.union([Grade, z.strictObject({ notGraded: Text(2000) })]),
    basis: Text(2000).describe('While the sheet is a placeholder nothing is computed: the ground as decided'),
    decisionId: DecisionId.nullable().default(null),
    listItem: cited.listItem.nullable().default(null),
    lateJustification,
  }),
  message('RecordNoAssessment', 'The decider records that this year is not assessed.', { ground: Text(2000) }),
  message('ProposeReward', 'The standing body proposes a reward.', {
    kind: RewardKind,
    number: Text(60),
    date: PlainDate,
    achievement: Text(2000),
    persons: z.int().min(0).max(100_000).default(0).describe('How many persons, as a count only'),
  }),
  message('DecideReward', 'The reward decider grants or refuses.', {
    outcome: z.enum(['GRANTED', 'REFUSED']),
    decisionId: DecisionId.nullable().default(null),
    listItem: cited.listItem.nullable().default(null),
    reason: Text(2000).nullable().default(null),
  }),
  message('SettleWithoutReward', 'The standing body settles that no reward is proposed.', { reason: Text(2000) }),
  message('IncludeInReport', 'The provincial police include the case in a report.', { reportId: ReportId }),
  message('CloseCase', 'Records close the file.', {
    files: z
      .array(z.strictObject({ kind: Text(60), heldAt: Text(200), document: DocumentRef.nullable().default(null) }))
      .max(100),
  }),
  message('AssignCase', 'Gives the case to an officer of the office that must act.', { assignee: OfficerId }),
  message('ReleaseCase', 'Gives the case back to its office.', { reason: Text(500).nullable().default(null) }),
] as const;
