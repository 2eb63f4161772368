import { describe, expect, it } from 'vitest';
import { recognitionObstacles } from '#domain/case/findings.ts';
import { appraiser, chair, head, receiver } from '#test/support/case/officers.ts';
import { findingsOf, verdicts } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  accept,
  appraised,
  confirm,
  find,
  inProgress,
  meet,
  open,
  propose,
  proposed,
  recognise,
  register,
  registrationSubmitted,
  start,
  submit,
  take,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter, given, told } from '#test/support/case/story.ts';

const findings = (change: (verdict: { code: string; verdict: string }) => object) => ({
  ...findingsOf(),
  findings: verdicts().map((each) => ({ ...each, ...change(each) })),
});
const complete = (data: object, person = appraiser, more = {}) =>
  signed('CompleteAppraisal', data, person, '2026-11-02', more);
const ratio = (numerator: number, denominator: number) => ({ figure: { ratio: { numerator, denominator } } });

describe('before the findings', () => {
  it('nothing is known that stands in the way', () => {
    expect(recognitionObstacles(inProgress())).toEqual([]);
  });
});

describe('signing the findings', () => {
  it('is refused to the signer and to the typist of the submission', () => {
    given(underAppraisal())
      .when(complete(findingsOf(), { ...appraiser, officer: head.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
    const onPaper = signed('SubmitDossier', { ...DOSSIER }, head, '2026-10-20', { enteredBy: appraiser.officer });
    const typed = told(open(), register(), accept(), start(), meet(), onPaper, take());
    given(typed).when(complete(findingsOf())).thenRefused({ code: 'SecondOfficerRequired' });
    given(typed).when(complete(findingsOf(), receiver)).thenEvents('AppraisalCompleted');
  });

  it.each([
    ['the start of the self-assessment', 3],
    ['the meeting', 4],
    ['the dossier', 5],
    ['its recall', 6],
  ])('is refused to whoever typed %s from paper', (_, nth) => {
    const recall = signed('RecallDossier', { reason: 'Sửa số liệu' }, head, '2026-10-20');
    const acts = [open(), register(), accept(), start(), meet(), submit(), recall, submit(), take()];
    const act = acts[nth] ?? take();
    const actor = { ...act.signature.actor, enteredBy: appraiser.officer };
    const state = told(...acts.with(nth, { ...act, signature: { ...act.signature, actor } }));
    given(state).when(complete(findingsOf())).thenRefused({ code: 'SecondOfficerRequired' });
    given(state).when(complete(findingsOf(), receiver)).thenEvents('AppraisalCompleted');
  });

  it('finds on each criterion, and on none beside them', () => {
    given(underAppraisal())
      .when(complete({ ...findingsOf(), findings: verdicts().slice(1) }))
      .thenRefused({ code: 'CriteriaUnanswered', codes: ['CQ1.1'] });
    given(underAppraisal())
      .when(complete(findingsOf({ type: 'EDUCATION' })))
      .thenRefused({ code: 'CriteriaUnknown' });
  });

  it.each([
    ['CQ5', ratio(16, 25), 'MET'],
    ['CQ1.5', ratio(99, 100), 'MET'],
    ['CQ1.6', { figure: { count: 0 } }, 'MET'],
    ['CQ3.h', { figure: { count: 2 } }, 'MET'],
    ['CQ5', ratio(18, 25), 'NOT_MET'],
    ['CQ1.2', {}, 'NOT_APPLICABLE'],
    ['CQ1.1', {}, 'NOT_APPLICABLE'],
    ['CQ1.3', {}, 'NOT_MET'],
  ])('needs a reason where %s stands against its figures or facts', (code, figure, verdict) => {
    const wrong = findings((each) => (each.code === code ? { ...figure, verdict } : {}));
    given(underAppraisal())
      .when(complete(wrong))
      .thenRefused({ code: 'FindingContradictsFigures', codes: [code] });
    const reasoned = findings((each) => (each.code === code ? { ...figure, verdict, reason: 'Có văn bản' } : {}));
    given(underAppraisal()).when(complete(reasoned)).thenEvents('AppraisalCompleted');
  });

  it('lists what is unmet and what rests on expected figures', () => {
    const mixed = findings(({ code }) =>
      code === 'CQ5' ? { verdict: 'NOT_MET' } : code === 'CQ1.5' ? { basis: 'EXPECTED' } : {},
    );
    expect(caseAfter(underAppraisal(), complete(mixed)).appraisal).toMatchObject({
      unmet: ['CQ5'],
      expected: ['CQ1.5'],
    });
  });

  it('counts a missed registration as unmet whatever the finding says', () => {
    const state = told(
      open('2026-04-02'),
      start(),
      meet(),
      signed('SubmitDossier', DOSSIER, head, '2026-10-20'),
      take(),
    );
    given(state)
      .when(complete(findingsOf()))
      .thenRefused({ code: 'FindingContradictsFigures', codes: ['CQ1.3'] });
    const reasoned = findings(({ code }) => (code === 'CQ1.3' ? { reason: 'Đơn vị nói đã nộp' } : {}));
    expect(caseAfter(state, complete(reasoned)).appraisal?.unmet).toEqual(['CQ1.3']);
  });

  it('stops on pinned criteria that this build does not know', () => {
    const state = {
      ...underAppraisal(),
      policy: { ...underAppraisal().policy, criteria: { CQ: 'C999/CQ', GD: 'C999/GD' } },
    };
    expect(() => given(state).when(complete(findingsOf()))).toThrow('unknown criteria');
  });
});

describe('after the findings', () => {
  const reopen = signed('ReopenAppraisal', { reason: 'Vụ việc mới' }, receiver, '2026-11-12');
  const back = (scope: string, when = '2026-11-18') =>
    signed('SendProposalBack', { scope, reason: 'Chưa rõ' }, chair, when);

  it('reopens before both axes are decided, and asks anew for the end of the period', () => {
    given(appraised()).when(reopen).thenEvents('AppraisalReopened');
    const confirmed = caseAfter(proposed(), confirm());
    const reopened = caseAfter(confirmed, signed('ReopenAppraisal', { reason: 'Vụ việc' }, receiver, '2026-11-17'));
    expect(reopened).toMatchObject({ status: 'UnderAppraisal', periodEndConfirmed: false, proposal: null });
    const decided = caseAfter(confirmed, recognise());
    given(decided)
      .when(signed('ReopenAppraisal', { reason: 'x' }, receiver, '2026-11-18'))
      .thenRefused({ code: 'AlreadyDecided', axis: 'RECOGNITION' });
  });

  it('is proposed, sent back and proposed again', () => {
    given(appraised()).when(propose()).thenEvents('ProposalSubmitted');
    const sentBack = caseAfter(proposed(), back('GRADE', '2026-11-12'));
    expect(caseAfter(caseAfter(sentBack, find('2026-11-13')), propose('2026-11-14'))).toMatchObject({
      status: 'Proposed',
    });
  });

  it('is not sent back on an axis that is decided', () => {
    const decided = caseAfter(caseAfter(proposed(), confirm()), recognise());
    given(decided).when(back('RECOGNITION')).thenRefused({ code: 'AlreadyDecided', axis: 'RECOGNITION' });
    given(decided).when(back('GRADE')).thenEvents('ProposalSentBack');
  });

  it('confirms the end of the period from 16 November on', () => {
    given(appraised())
      .when(confirm('2026-11-15T16:59:59.999Z'))
      .thenRefused({ code: 'ReferencePeriodNotOver', until: '2026-11-15T17:00:00.000Z' });
    given(appraised()).when(confirm('2026-11-15T17:00:00.000Z')).thenEvents('PeriodEndConfirmed');
  });
});

describe('authority by level', () => {
  const provincialCase = () => caseAfter(told(open('2026-01-05'), register()), accept());

  it('names the delegation that is missing when a commune decides for the province', () => {
    const state = { ...provincialCase(), facts: { ...provincialCase().facts, level: 'PROVINCE' as const } };
    const decide = signed('RecordNoAssessment', { ground: 'x' }, chair, '2026-06-01');
    const province = { ...state, offices: { ...state.offices, decider: registrationSubmitted().offices.superior } };
    given(province).when(decide).thenRefused({ code: 'DelegationMissing', legalBasis: 'C124 Art. 10.5' });
    const ministry = { ...province, facts: { ...province.facts, level: 'MINISTRY' as const } };
    given(ministry).when(decide).thenRefused({ code: 'DelegationNotProvidedByLaw' });
  });
});

const DOSSIER = {
  answers: verdicts(),
  documents: ['TO_TRINH', 'RESULT_REPORT', 'MINUTES'].map((kind) => ({
    kind,
    number: '1',
    date: '2026-10-20',
    title: kind,
    at: { heldElsewhere: { custodian: 'Văn thư', seenBy: 'of-police01', on: '2026-10-20' } },
  })),
};
