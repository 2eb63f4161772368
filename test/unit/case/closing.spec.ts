import { describe, expect, it } from 'vitest';
import { pendingAct } from '#domain/case/pending.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { CaseStatus } from '#schema/case/parts.ts';
import {
  appraiser,
  chair,
  head,
  otherCommune,
  policeHead,
  provincial,
  receiver,
  records,
  rewardChair,
} from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  classified,
  documentOf,
  find,
  inProgress,
  proposed,
  readyForDecision,
  recognise,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const proposeReward = (kind = 'GIAY_KHEN', person = receiver) =>
  signed(
    'ProposeReward',
    { kind, number: '15/TTr', date: '2026-12-01', achievement: 'Xuất sắc' },
    person,
    '2026-12-01',
  );
const decideReward = (
  data: object,
  when = '2026-12-20',
  person = rewardChair,
  facts = documentOf('REWARD', 'GRANTED'),
) => signed('DecideReward', data, person, when, { facts });
const granted = { outcome: 'GRANTED', decisionId: 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND', listItem: 1 };
const settle = signed('SettleWithoutReward', { reason: 'Không đề nghị' }, receiver, '2026-12-01');

describe('the reward', () => {
  const waiting = () => caseAfter(classified(), proposeReward());

  it('is proposed by the standing body and granted by the chair, citing the document', () => {
    given(classified()).when(proposeReward()).thenEvents('RewardProposed');
    expect(caseAfter(waiting(), decideReward(granted))).toMatchObject({ reward: 'Granted', status: 'Classified' });
  });

  it('is barred by CT06 §6 for a low grade, and missing without a grade', () => {
    given(classified('WEAK'))
      .when(proposeReward())
      .thenRefused({ code: 'RewardBarred', grade: 'WEAK', legalBasis: 'CT06 §6' });
    given(classified({ notGraded: 'x' }))
      .when(proposeReward())
      .thenRefused({ code: 'GradeMissing' });
    given(waiting()).when(proposeReward()).thenRefused({ code: 'RewardAlreadySettled' });
  });

  it('is decided after its proposal, by another person, by an office that may grant that kind', () => {
    given(classified()).when(decideReward(granted)).thenRefused({ code: 'RewardNotProposed' });
    given(waiting()).when(decideReward(granted, '2026-11-30')).thenRefused({ code: 'OccurredOutOfOrder' });
    given(waiting())
      .when(decideReward(granted, '2026-12-20', { ...rewardChair, officer: receiver.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
    for (const { officer } of [head, appraiser])
      given(waiting())
        .when(decideReward(granted, '2026-12-20', { ...rewardChair, officer }))
        .thenRefused({ code: 'SecondOfficerRequired' });
    given(caseAfter(classified(), proposeReward('BANG_KHEN')))
      .when(decideReward(granted))
      .thenRefused({ code: 'OutsideScope' });
  });

  it('is granted only by a document that covers it, and refused only for a reason', () => {
    given(waiting())
      .when(decideReward({ outcome: 'GRANTED' }))
      .thenRefused({ code: 'DecisionNotIssued' });
    given(waiting())
      .when(decideReward(granted, '2026-12-20', rewardChair, documentOf('REWARD', 'REFUSED')))
      .thenRefused({ code: 'DecisionDoesNotCover' });
    given(waiting())
      .when(decideReward({ outcome: 'REFUSED' }))
      .thenRefused({ code: 'ReasonRequired', for: ['REFUSED'] });
    const refused = caseAfter(waiting(), decideReward({ outcome: 'REFUSED', reason: 'Chưa đủ thành tích' }));
    expect(refused.reward).toBe('Refused');
    given(refused).when(proposeReward()).thenEvents('RewardProposed');
  });

  it('may be settled without', () => {
    expect(caseAfter(classified(), settle).reward).toBe('None');
    given(caseAfter(classified(), settle)).when(settle).thenRefused({ code: 'RewardAlreadySettled' });
  });

  it('is empty-handed for a case whose law has no decider today', () => {
    const lost = { ...waiting(), facts: { ...waiting().facts, level: null } };
    given(lost).when(decideReward(granted)).thenRefused({ code: 'OutsideScope', offices: [] });
  });
});

describe('report and closing', () => {
  const report = {
    figures: { eligible: 1, excluded: 0, registered: 1, met: 1, notMet: 0, grades: {} },
    position: '42',
  };
  const include = (facts: object) =>
    signed('IncludeInReport', { reportId: 'R6-2026-vn.56-0001' }, provincial, '2026-12-05', { facts });
  const file = (kind: string) => ({ kind, heldAt: 'Kho lưu trữ' });
  const close = (...kinds: readonly string[]) => signed('CloseCase', { files: kinds.map(file) }, records, '2026-12-20');

  it('includes the case in a report that exists and holds it', () => {
    given(classified())
      .when(include({ report: { ...report, included: true } }))
      .thenEvents('CaseReported');
    given(classified())
      .when(include({ report: { ...report, included: false } }))
      .thenRefused({ code: 'ReportNotFound' });
    given(classified()).when(include({})).thenRefused({ code: 'ReportNotFound', reportId: 'R6-2026-vn.56-0001' });
  });

  it('closes when the file list is complete', () => {
    const reported = caseAfter(classified(), include({ report: { ...report, included: true } }));
    given(reported)
      .when(close('REGISTRATION'))
      .thenRefused({ code: 'DocumentsMissing', kinds: ['DOSSIER', 'FINDINGS', 'DECISION'] });
    const closed = caseAfter(reported, close('REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'));
    expect(closed).toMatchObject({ status: 'Closed', reportId: 'R6-2026-vn.56-0001' });
    given(closed).when(proposeReward()).thenEvents('RewardProposed');
    given(closed).when(close()).thenRefused({ code: 'NotAllowedNow', status: 'Closed', waitsFor: [] });
    given(closed)
      .when(signed('AssignCase', { assignee: receiver.officer }, policeHead, '2026-12-21'))
      .thenRefused({ code: 'OutsideScope' });
  });

  it('closes a case that was not assessed with an empty file', () => {
    const none = signed('RecordNoAssessment', { ground: 'x' }, chair, '2026-06-01');
    const bare = { ...caseAfter(inProgress(), none), firstRegisteredAt: null };
    given(caseAfter(bare, include({ report: { ...report, included: true } })))
      .when(close())
      .thenEvents('CaseClosed');
  });
});

describe('who holds the case', () => {
  const ofOffice = { facts: { assigneeOffices: [receiver.office] } };
  const assign = (assignee: string, person = policeHead, more: object = ofOffice) =>
    signed('AssignCase', { assignee }, person, '2026-10-21', more);
  const release = (person = receiver) => signed('ReleaseCase', {}, person, '2026-10-22');

  it('is assigned by the head, claimed by an officer, released by either', () => {
    given(underAppraisal()).when(assign(appraiser.officer)).thenEvents('CaseAssigned');
    const claimed = caseAfter(underAppraisal(), assign(receiver.officer, receiver));
    expect(claimed.assignee).toBe(receiver.officer);
    given(claimed).when(release()).thenEvents('CaseReleased');
    expect(caseAfter(claimed, release(policeHead)).assignee).toBeNull();
  });

  it('is not taken from a colleague, nor given by an officer to another', () => {
    const claimed = caseAfter(underAppraisal(), assign(receiver.officer, receiver));
    given(claimed)
      .when(assign(appraiser.officer, appraiser))
      .thenRefused({ code: 'AlreadyAssigned', assignee: receiver.officer });
    given(claimed)
      .when(assign(appraiser.officer, receiver))
      .thenRefused({ code: 'RoleMissing', roles: ['OFFICE_HEAD'] });
    given(claimed).when(release(appraiser)).thenRefused({ code: 'RoleMissing' });
    given(underAppraisal()).when(release()).thenRefused({ code: 'NotAssigned' });
  });

  it('stays within the office that must act, and ends when the case goes on to another', () => {
    given(underAppraisal())
      .when(assign(otherCommune.officer, policeHead, {}))
      .thenRefused({ code: 'AssigneeNotOfOffice', office: receiver.office });
    const claimed = caseAfter(underAppraisal(), assign(receiver.officer, receiver));
    const returned = signed(
      'ReturnDossier',
      { reason: 'x', fixes: [{ fix: 'y' }], due: '2026-10-23' },
      receiver,
      '2026-10-22',
    );
    expect(caseAfter(claimed, returned).assignee).toBeNull();
    const kept = caseAfter(claimed, find());
    expect(kept.assignee).toBe(receiver.officer);
  });
});

describe('whose turn it is', () => {
  it('names an office, a role and a date for every status that is not final', () => {
    const final = ['Closed', 'Excluded', 'Dissolved'];
    for (const status of CaseStatus.options) {
      const act = pendingAct({ ...readyForDecision(), status }, SHIPPED);
      expect(act === null, status).toBe(final.includes(status));
    }
  });

  it('waits for the final report by 31 December, and in the years before that row by no date', () => {
    expect(pendingAct(classified(), SHIPPED)).toMatchObject({ step: 'report', dueAt: '2026-12-30T17:00:00.000Z' });
    expect(pendingAct({ ...classified(), year: 2024 }, SHIPPED)).toMatchObject({ step: 'report', dueAt: null });
  });

  it('waits for the grade by 30 November once the recognition is decided', () => {
    expect(pendingAct(caseAfter(readyForDecision(), recognise()), SHIPPED)).toMatchObject({
      step: 'classification',
      dueAt: '2026-11-29T17:00:00.000Z',
    });
    expect(pendingAct(proposed(), SHIPPED)).toMatchObject({ step: 'recognition', dueAt: '2026-11-19T17:00:00.000Z' });
  });
});
