import { describe, expect, it } from 'vitest';
import { appraiser, head, receiver } from '#test/support/case/officers.ts';
import { dossierOf, meetingOn, papers, verdicts } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  dossierSubmitted,
  inProgress,
  meetingHeld,
  selfAssessing,
  start,
  submit,
  take,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const meeting = (data: object, when = '2026-10-12') => signed('RecordAssessmentMeeting', data, head, when);
const sendBack = (when: string, due: string) =>
  signed('ReturnDossier', { reason: 'Thiếu số liệu', fixes: [{ code: 'CQ5', fix: 'Bổ sung' }], due }, receiver, when);

describe('self-assessment', () => {
  it('opens on 1 October', () => {
    given(inProgress())
      .when(start('2026-09-30'))
      .thenRefused({ code: 'AssessmentNotOpen', opensAt: '2026-09-30T17:00:00.000Z' });
    given(inProgress()).when(start('2026-10-01')).thenEvents('SelfAssessmentStarted');
  });

  it('names every seat of Art. 9.1c once', () => {
    const { seats, ...rest } = meetingOn('2026-10-12');
    given(selfAssessing())
      .when(meeting({ ...rest, seats: seats.slice(1) }))
      .thenRefused({ code: 'AttendanceIncomplete', seats: ['PARTY_COMMITTEE'] });
    const uninvited = seats.map((seat) => ({ ...seat, attendance: 'INVITED_ABSENT' }));
    given(selfAssessing())
      .when(meeting({ ...rest, seats: uninvited }))
      .thenRefused({ code: 'DocumentsMissing' });
    given(selfAssessing())
      .when(meeting(meetingOn('2026-10-12')))
      .thenEvents('AssessmentMeetingHeld');
  });

  it('records a meeting neither in the future nor before it began', () => {
    given(selfAssessing())
      .when(meeting(meetingOn('2026-10-13')))
      .thenRefused({ code: 'OccurredInFuture' });
    given(selfAssessing())
      .when(meeting(meetingOn('2026-10-04')))
      .thenRefused({ code: 'OccurredOutOfOrder' });
  });

  it('needs the standing body’s word when police or authority were invited and stayed away', () => {
    const state = caseAfter(
      selfAssessing(),
      meeting(meetingOn('2026-10-12', { LOCAL_POLICE: 'INVITED_ABSENT', UNIONS: 'INVITED_ABSENT' })),
    );
    given(state)
      .when(submit())
      .thenRefused({ code: 'AttendanceIncomplete', seats: ['LOCAL_POLICE'] });
    const accept = signed('AcceptAbsence', { seats: ['LOCAL_POLICE'], reason: 'Trực chiến' }, receiver, '2026-10-13');
    given(caseAfter(state, accept)).when(submit()).thenEvents('DossierSubmitted');
  });
});

describe('the dossier', () => {
  const hand = (data: object) =>
    given(meetingHeld()).when(signed('SubmitDossier', { ...dossierOf(), ...data }, head, '2026-10-20'));

  it('answers each criterion of the pinned set, and none beside it', () => {
    hand({ answers: verdicts().slice(2) }).thenRefused({ code: 'CriteriaUnanswered', codes: ['CQ1.1', 'CQ1.2'] });
    hand({ answers: [...verdicts(), { code: 'GD4', verdict: 'MET' }] }).thenRefused({
      code: 'CriteriaUnknown',
      codes: ['GD4'],
    });
    hand({ answers: [...verdicts(), ...verdicts().slice(0, 1)] }).thenRefused({
      code: 'CriteriaUnknown',
      codes: ['CQ1.1'],
    });
  });

  it('holds submission, result report and minutes', () => {
    hand({ documents: papers('MINUTES') }).thenRefused({
      code: 'DocumentsMissing',
      kinds: ['TO_TRINH', 'RESULT_REPORT'],
    });
  });

  it('can be taken back until appraisal starts', () => {
    const recall = signed('RecallDossier', { reason: 'Sửa số liệu' }, head, '2026-10-20');
    given(dossierSubmitted()).when(recall).thenEvents('DossierRecalled');
    expect(caseAfter(dossierSubmitted(), recall)).toMatchObject({ status: 'MeetingHeld', dossier: { submission: 1 } });
    given(underAppraisal())
      .when({ ...recall })
      .thenRefused({ code: 'NotAllowedNow' });
  });

  it('keeps the number of its submission through two returns', () => {
    const first = caseAfter(dossierSubmitted(), sendBack('2026-10-21', '2026-10-23'));
    const second = caseAfter(caseAfter(first, submit('2026-10-22')), sendBack('2026-10-23', '2026-10-26'));
    expect(second).toMatchObject({ status: 'DossierReturned', dossierReturns: 2, fixBy: '2026-10-26T17:00:00.000Z' });
    expect(caseAfter(second, submit('2026-10-26')).dossier?.submission).toBe(3);
  });

  it('goes back for three working days at most, and never beyond 16 November', () => {
    given(dossierSubmitted())
      .when(sendBack('2026-10-21', '2026-10-27'))
      .thenRefused({ code: 'FixDateInvalid', latest: '2026-10-26' });
    given(dossierSubmitted())
      .when(sendBack('2026-10-21', '2026-10-20'))
      .thenRefused({ code: 'FixDateInvalid', earliest: '2026-10-21' });
    given(dossierSubmitted())
      .when(sendBack('2026-11-13', '2026-11-17'))
      .thenRefused({ code: 'FixDateInvalid', latest: '2026-11-16' });
  });

  it('does not go back any more once no lawful date is left, and the refusal says so', () => {
    given(dossierSubmitted()).when(sendBack('2026-11-16', '2026-11-16')).thenEvents('DossierReturned');
    given(dossierSubmitted())
      .when(sendBack('2026-11-17', '2026-11-17'))
      .thenRefused({ code: 'FixDateInvalid', earliest: '2026-11-17', latest: null });
  });
});

describe('taking up the dossier', () => {
  it('is refused to whoever signed the submission, for himself or for another', () => {
    const own = { ...receiver, officer: head.officer };
    given(dossierSubmitted())
      .when(signed('StartAppraisal', {}, own, '2026-10-21'))
      .thenRefused({ code: 'SecondOfficerRequired' });
    const onBehalf = signed('StartAppraisal', {}, appraiser, '2026-10-21', { onBehalfOf: head.officer });
    given(dossierSubmitted())
      .when(onBehalf)
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [head.officer] });
    given(dossierSubmitted()).when(take()).thenEvents('AppraisalStarted');
  });

  it('is refused on file too to whoever signed the submission', () => {
    const own = { ...receiver, officer: head.officer };
    given(inProgress())
      .when(signed('AppraiseOnFile', { reason: 'x' }, own, '2026-11-03'))
      .thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('is not taken up by whoever typed it from paper', () => {
    const typed = caseAfter(meetingHeld(), submit('2026-10-20', {}, { enteredBy: receiver.officer }));
    given(typed).when(take()).thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('is refused on file to whoever typed what the unit handed in on paper', () => {
    const typed = signed('StartSelfAssessment', {}, head, '2026-10-05', { enteredBy: receiver.officer });
    const onFile = (person: typeof receiver) => signed('AppraiseOnFile', { reason: 'x' }, person, '2026-11-03');
    const state = caseAfter(inProgress(), typed);
    given(state)
      .when(onFile(receiver))
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [head.officer, receiver.officer] });
    given(state).when(onFile(appraiser)).thenEvents('AppraisalStarted');
  });

  it('is done on file only when the dossier’s deadline has passed', () => {
    const onFile = (when: string) => signed('AppraiseOnFile', { reason: 'Không nộp hồ sơ' }, receiver, when);
    given(inProgress())
      .when(onFile('2026-10-31'))
      .thenRefused({ code: 'DossierDeadlineNotPassed', deadline: '2026-10-31T17:00:00.000Z' });
    given(inProgress()).when(onFile('2026-11-01')).thenEvents('AppraisalStarted');
    const returned = caseAfter(dossierSubmitted(), sendBack('2026-10-30', '2026-11-04'));
    given(returned)
      .when(onFile('2026-11-04'))
      .thenRefused({ code: 'DossierDeadlineNotPassed', deadline: '2026-11-04T17:00:00.000Z' });
    given(returned).when(onFile('2026-11-05')).thenEvents('AppraisalStarted');
  });
});
