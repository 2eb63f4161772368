import { describe, expect, it } from 'vitest';
import { appraiser, chair, head, provincialChair, receiver } from '#test/support/case/officers.ts';
import { findingsOf } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  classified,
  confirm,
  DECISION,
  documentOf,
  find,
  grade,
  inProgress,
  propose,
  proposed,
  readyForDecision,
  recognise,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const by = (person: typeof chair, more = {}) =>
  signed('DecideRecognition', recognise().data, person, '2026-11-17', {
    facts: documentOf('RECOGNITION', 'MET'),
    ...more,
  });

describe('recognition', () => {
  it('is decided once, citing the issued document', () => {
    given(readyForDecision()).when(recognise()).thenEvents('RecognitionDecided');
    const decided = caseAfter(readyForDecision(), recognise());
    expect(decided).toMatchObject({ recognition: 'Met', status: 'Proposed' });
    given(decided).when(recognise('2026-11-18')).thenRefused({ code: 'AlreadyDecided', axis: 'RECOGNITION' });
  });

  it('is refused to whoever signed the finding or the proposal, person or principal', () => {
    given(readyForDecision())
      .when(by({ ...chair, officer: appraiser.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
    given(readyForDecision())
      .when(by(chair, { onBehalfOf: appraiser.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('is refused to whoever signed the dossier, and so are grade and no assessment', () => {
    const once = { ...chair, officer: head.officer };
    const acts = [
      by(once),
      by(chair, { onBehalfOf: head.officer }),
      signed('GradeMovement', grade().data, once, '2026-11-20'),
      signed('RecordNoAssessment', { ground: 'x' }, once, '2026-11-18'),
    ];
    for (const act of acts)
      given(readyForDecision())
        .when(act)
        .thenRefused({ code: 'SecondOfficerRequired', signedBy: [head.officer, appraiser.officer] });
  });

  it('is refused before 16 November, and without the confirmed end of the period', () => {
    given(proposed()).when(recognise('2026-11-15T16:59:59.999Z')).thenRefused({ code: 'ReferencePeriodNotOver' });
    given(proposed()).when(recognise()).thenRefused({ code: 'PeriodEndNotConfirmed' });
  });

  it('cites a document of the days after the period, and none that is yet to be dated', () => {
    const of = (date: string) => recognise('2026-11-18', {}, documentOf('RECOGNITION', 'MET', { date }));
    given(readyForDecision()).when(of('2026-11-15')).thenRefused({ code: 'ReferencePeriodNotOver' });
    given(readyForDecision())
      .when(of('2026-11-19'))
      .thenRefused({ code: 'OccurredOutOfOrder', notBefore: '2026-11-18T17:00:00.000Z' });
    given(readyForDecision()).when(of('2026-11-18')).thenEvents('RecognitionDecided');
  });

  it('is late from 20 November on, with a justification that stays visible', () => {
    given(readyForDecision()).when(recognise('2026-11-19T16:59:59.999Z')).thenEvents('RecognitionDecided');
    given(readyForDecision())
      .when(recognise('2026-11-20'))
      .thenRefused({ code: 'DecisionLate', before: '2026-11-19T17:00:00.000Z' });
    given(readyForDecision())
      .when(recognise('2026-11-20', { lateJustification: 'Chờ xác minh' }))
      .thenEvents('RecognitionDecided');
  });

  it.each([
    ['no such document', { decision: null }, 'DecisionNotIssued'],
    ['another outcome', documentOf('RECOGNITION', 'NOT_MET'), 'DecisionDoesNotCover'],
    ['another subject', documentOf('GRADE', 'MET'), 'DecisionDoesNotCover'],
    ['another issuer', documentOf('RECOGNITION', 'MET', { issuer: provincialChair.office }), 'DecisionDoesNotCover'],
    [
      'another row',
      documentOf('RECOGNITION', 'MET', { annex: [{ item: 2, caseId: '2026-56-CQ-000001', outcome: 'MET' }] }),
      'DecisionDoesNotCover',
    ],
    [
      'another case',
      documentOf('RECOGNITION', 'MET', { annex: [{ item: 1, caseId: '2026-56-CQ-000002', outcome: 'MET' }] }),
      'DecisionDoesNotCover',
    ],
    ['nothing looked up', {}, 'DecisionNotIssued'],
  ] as const)('must be covered by its document: %s', (_, facts, code) => {
    given(readyForDecision())
      .when(recognise('2026-11-17', {}, facts))
      .thenRefused({ code, decisionId: DECISION });
  });

  it('lists the criteria that are not met; NotMet needs reasons', () => {
    const unmet = caseAfter(
      caseAfter(caseAfter(underAppraisal(), find('2026-11-02', { unmet: ['CQ5'] })), propose()),
      confirm(),
    );
    given(unmet)
      .when(recognise())
      .thenRefused({ code: 'CriteriaNotMet', codes: ['CQ5'] });
    const notMet = (reasons: readonly string[]) =>
      recognise('2026-11-17', { outcome: 'NOT_MET', reasons }, documentOf('RECOGNITION', 'NOT_MET'));
    given(unmet)
      .when(notMet([]))
      .thenRefused({ code: 'ReasonRequired', for: ['NOT_MET'] });
    expect(caseAfter(unmet, notMet(['CQ5 chưa đạt']))).toMatchObject({ recognition: 'NotMet' });
  });

  it('may name NotMet before the end of the period is confirmed, for it cannot do better', () => {
    const notMet = recognise(
      '2026-11-17',
      { outcome: 'NOT_MET', reasons: ['x'] },
      documentOf('RECOGNITION', 'NOT_MET'),
    );
    given(proposed()).when(notMet).thenEvents('RecognitionDecided');
  });
});

describe('the grade', () => {
  it('settles the case with the recognition, whichever comes first', () => {
    const graded = caseAfter(readyForDecision(), grade('2026-11-16'));
    given(graded).when(recognise()).thenEvents('RecognitionDecided', 'CaseClassified');
    given(caseAfter(readyForDecision(), recognise())).when(grade()).thenEvents('MovementGraded', 'CaseClassified');
    given(graded).when(grade('2026-11-17')).thenRefused({ code: 'AlreadyDecided', axis: 'GRADE' });
    given(graded)
      .when(signed('ReopenAppraisal', { reason: 'x' }, receiver, '2026-11-17'))
      .thenRefused({ code: 'AlreadyDecided', axis: 'GRADE' });
  });

  it.each(['AVERAGE', 'WEAK'])('%s bars the reward', (value) => {
    given(caseAfter(readyForDecision(), recognise()))
      .when(grade('2026-11-20', value))
      .thenEvents('MovementGraded', 'CaseClassified', 'RewardBarred');
    expect(classified(value)).toMatchObject({ reward: 'Barred', status: 'Classified' });
  });

  it('may be withheld for a reason', () => {
    expect(classified({ notGraded: 'Mới thành lập' })).toMatchObject({ grade: 'NotGraded', reward: 'Open' });
  });

  it('is late from 30 November on, and four eyes hold', () => {
    given(proposed())
      .when(grade('2026-11-30'))
      .thenRefused({ code: 'DecisionLate', before: '2026-11-29T17:00:00.000Z' });
    given(proposed())
      .when(grade('2026-11-30', 'FAIR', { lateJustification: 'Chờ' }))
      .thenEvents('MovementGraded');
    const own = signed('GradeMovement', grade().data, { ...chair, officer: appraiser.officer }, '2026-11-20');
    given(proposed()).when(own).thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('stands in the document it cites', () => {
    const citing = (value: unknown, facts = documentOf('GRADE', 'FAIR'), listItem: number | null = 1) =>
      signed('GradeMovement', { ...grade().data, grade: value, decisionId: DECISION, listItem }, chair, '2026-11-20', {
        facts,
      });
    given(proposed()).when(citing('FAIR')).thenEvents('MovementGraded');
    given(proposed()).when(citing('EXCELLENT')).thenRefused({ code: 'DecisionDoesNotCover' });
    given(proposed())
      .when(citing('FAIR', documentOf('GRADE', 'FAIR'), null))
      .thenRefused({ code: 'DecisionDoesNotCover', listItem: 0 });
    given(proposed())
      .when(citing({ notGraded: 'x' }, documentOf('GRADE', 'NOT_GRADED')))
      .thenEvents('MovementGraded');
  });
});

describe('no assessment', () => {
  const none = (person = chair) => signed('RecordNoAssessment', { ground: 'Đơn vị giải thể' }, person, '2026-11-18');
  it('settles both axes at once, before either is decided', () => {
    given(inProgress()).when(none()).thenEvents('NoAssessmentRecorded', 'CaseClassified');
    expect(caseAfter(proposed(), none())).toMatchObject({
      recognition: 'NotAssessed',
      grade: 'NotGraded',
      reward: 'Open',
    });
    given(caseAfter(readyForDecision(), recognise())).when(none()).thenRefused({ code: 'AlreadyDecided' });
    given(proposed())
      .when(none({ ...chair, officer: appraiser.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
    given(inProgress()).when(none(head)).thenRefused({ code: 'RoleMissing' });
  });
});

describe('findings on file', () => {
  it('never lead to MET', () => {
    const onFile = caseAfter(inProgress(), signed('AppraiseOnFile', { reason: 'Không nộp' }, receiver, '2026-11-02'));
    const findings = signed('CompleteAppraisal', findingsOf(), appraiser, '2026-11-05');
    const ready = caseAfter(caseAfter(caseAfter(onFile, findings), propose()), confirm());
    given(ready)
      .when(recognise())
      .thenRefused({ code: 'CriteriaNotMet', codes: ['NO_DOSSIER'] });
  });
});
