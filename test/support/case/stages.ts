import type { OpenedCase } from '#domain/case/state.ts';
import type { CommandFacts, SignedCommand } from '#schema/case/commands.ts';
import { DecisionDocument } from '#schema/decision.ts';
import { CaseId, UnitId } from '#schema/ids.ts';
import { UnitFacts } from '#schema/unit.ts';
import { appraiser, chair, head, receiver } from './officers.ts';
import { dossierOf, findingsOf, meetingOn, registrationPapers } from './papers.ts';
import { signed } from './sign.ts';
import { told } from './story.ts';

export const pinnedPolicy = {
  criteria: { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' },
  sheet: 'D510-2022/placeholder',
  period: { from: '2025-11-15T17:00:00.000Z', until: '2026-11-15T17:00:00.000Z' },
  contentHash: '0'.repeat(64),
};

/** An agency that ward 22366 manages; a story may say otherwise. */
export const agency = {
  name: 'Trạm Y tế phường Nha Trang',
  type: 'AGENCY',
  province: '56',
  commune: '22366',
  level: 'COMMUNE',
  partyBody: true,
};

export const openingOf = (facts: object = agency, unitId = '56-CQ-000001', year = 2026): CommandFacts => ({
  opening: {
    caseId: CaseId.parse(`${year}-${unitId}`),
    unitId: UnitId.parse(unitId),
    facts: UnitFacts.parse(facts),
    policy: pinnedPolicy,
  },
});

export const open = (when = '2026-01-05', facts?: object): SignedCommand =>
  signed('OpenCase', {}, receiver, when, { facts: openingOf(facts) });
export const register = (when = '2026-03-02', over: object = {}) =>
  signed('SubmitRegistration', registrationPapers, head, when, over);
export const accept = (when = '2026-03-05') => signed('AcceptRegistration', {}, receiver, when);
export const start = (when = '2026-10-05') => signed('StartSelfAssessment', {}, head, when);
export const meet = (when = '2026-10-12') => signed('RecordAssessmentMeeting', meetingOn('2026-10-12'), head, when);
export const submit = (when = '2026-10-20', answers = {}, over: object = {}) =>
  signed('SubmitDossier', dossierOf(answers), head, when, over);
export const take = (when = '2026-10-21') => signed('StartAppraisal', {}, receiver, when);
export const find = (when = '2026-11-02', answers = {}) =>
  signed('CompleteAppraisal', findingsOf(answers), appraiser, when);
export const propose = (when = '2026-11-10', recognition = 'MET') =>
  signed('SubmitProposal', { number: '12/TTr-CAP', date: '2026-11-10', recognition, grade: 'FAIR' }, appraiser, when);
export const confirm = (when = '2026-11-16') => signed('ConfirmPeriodEnd', {}, receiver, when);

/** A decision document of the ward with one row. */
export const documentOf = (subject: string, outcome: string, over: object = {}): CommandFacts => ({
  decision: DecisionDocument.parse({
    issuer: chair.office,
    year: 2026,
    number: '68/QĐ-UBND',
    date: '2026-11-17',
    subject,
    signer: { name: 'Nguyễn Văn A', capacity: 'TM', title: 'Chủ tịch' },
    annex: [{ item: 1, caseId: '2026-56-CQ-000001', outcome }],
    ...over,
  }),
});
export const DECISION = 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND';
const cited = { decisionId: DECISION, listItem: 1 };

export const recognise = (when = '2026-11-17', data: object = {}, facts = documentOf('RECOGNITION', 'MET')) =>
  signed('DecideRecognition', { ...cited, outcome: 'MET', ...data }, chair, when, { facts });
export const grade = (when = '2026-11-20', value: unknown = 'FAIR', data: object = {}) =>
  signed('GradeMovement', { grade: value, basis: 'Hoàn thành tốt', ...data }, chair, when);

/** From the opening to the last act before the decision. */
export const roadToDecision = (): readonly SignedCommand[] => [
  open(),
  register(),
  accept(),
  start(),
  meet(),
  submit(),
  take(),
  find(),
  propose(),
  confirm(),
];
const upTo = (n: number) => (): OpenedCase => told(...roadToDecision().slice(0, n));
export const openedCase = upTo(1);
export const registrationSubmitted = upTo(2);
export const inProgress = upTo(3);
export const selfAssessing = upTo(4);
export const meetingHeld = upTo(5);
export const dossierSubmitted = upTo(6);
export const underAppraisal = upTo(7);
export const appraised = upTo(8);
export const proposed = upTo(9);
export const readyForDecision = upTo(10);
export const classified = (value: unknown = 'FAIR'): OpenedCase =>
  told(...roadToDecision(), recognise(), grade('2026-11-20', value));
