import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '#domain/case/state.ts';
import { DecisionDocument } from '#schema/decision.ts';
import { CaseId } from '#schema/ids.ts';
import {
  appraiser,
  chair,
  head,
  provincial,
  provincialChair,
  receiver,
  rewardChair,
} from '#test/support/case/officers.ts';
import { findingsOf, meetingOn, registrationPapers, verdicts } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import { agency, confirm, openingOf, readyForDecision, submit } from '#test/support/case/stages.ts';
import { caseAfter, given, told } from '#test/support/case/story.ts';

const numbered = (n: number) => `56-CQ-${String(n).padStart(6, '0')}`;

describe('one decision document with 68 units', () => {
  const outcome = (n: number) => (n === 40 || n === 41 ? 'NOT_MET' : 'MET');
  const document = DecisionDocument.parse({
    issuer: chair.office,
    year: 2026,
    number: '68/QĐ-UBND',
    date: '2026-11-18',
    subject: 'RECOGNITION',
    signer: { name: 'Nguyễn Văn A', capacity: 'TM', title: 'Chủ tịch UBND phường' },
    annex: Array.from({ length: 68 }, (_, i) => ({
      item: i + 1,
      caseId: `2026-${numbered(i + 1)}`,
      outcome: outcome(i + 1),
    })),
  });
  const ready = (n: number): OpenedCase => {
    const caseId = CaseId.parse(`2026-${numbered(n)}`);
    const unmet = outcome(n) === 'NOT_MET' ? ['CQ5'] : [];
    const base = { ...readyForDecision(), caseId };
    const appraisal = base.appraisal && { ...base.appraisal, unmet };
    return { ...base, appraisal };
  };
  const decide = (n: number) => {
    const data = {
      decisionId: 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND',
      listItem: n,
      outcome: outcome(n),
      reasons: n === 40 || n === 41 ? ['Chưa đạt CQ5'] : [],
    };
    return signed('DecideRecognition', data, chair, '2026-11-18', { facts: { decision: document } });
  };

  it('meets 65, does not meet 2, and leaves out the one pulled back the evening before', () => {
    const pulled = signed('ReopenAppraisal', { reason: 'Có đơn phản ánh' }, receiver, '2026-11-17T13:00:00.000Z');
    const cases = Array.from({ length: 68 }, (_, i) => (i + 1 === 68 ? caseAfter(ready(68), pulled) : ready(i + 1)));
    given(cases[67] ?? ready(68))
      .when(decide(68))
      .thenRefused({ code: 'NotAllowedNow', status: 'UnderAppraisal' });
    const decided = cases.slice(0, 67).map((state, i) => caseAfter(state, decide(i + 1)).recognition);
    expect(decided.filter((each) => each === 'Met')).toHaveLength(65);
    expect(decided.filter((each) => each === 'NotMet')).toHaveLength(2);
  });

  it('covers each case by its own row only', () => {
    given(ready(1)).when(decide(2)).thenRefused({ code: 'DecisionDoesNotCover', listItem: 2 });
    given(ready(40))
      .when(
        signed('DecideRecognition', { ...decide(40).data, outcome: 'MET' }, chair, '2026-11-18', {
          facts: { decision: document },
        }),
      )
      .thenRefused({
        code: 'CriteriaNotMet',
      });
  });
});

describe('an enterprise that never sends a dossier', () => {
  const enterprise = {
    ...agency,
    type: 'ENTERPRISE',
    enterprise: { sector: 'TRADE_SERVICES', insuredStaff: 240, revenue: 500_000_000_000 },
  };
  const accepted = () =>
    told(
      signed('OpenCase', {}, receiver, '2026-01-05', { facts: openingOf(enterprise) }),
      signed('SubmitRegistration', registrationPapers, head, '2026-03-02'),
      signed('AcceptRegistration', {}, receiver, '2026-03-04'),
    );
  const onFile = () =>
    caseAfter(
      accepted(),
      signed('AppraiseOnFile', { reason: 'Không nộp hồ sơ, đã đôn đốc hai lần' }, receiver, '2026-11-03'),
    );

  it('is appraised on file, not met, WEAK, and barred from reward', () => {
    const unmet = verdicts()
      .map(({ code }) => code)
      .filter((code) => code !== 'CQ1.3');
    const found = caseAfter(onFile(), signed('CompleteAppraisal', findingsOf({ unmet }), appraiser, '2026-11-06'));
    const ready = caseAfter(
      caseAfter(
        found,
        signed(
          'SubmitProposal',
          { number: '9/TTr', date: '2026-11-10', recognition: 'NOT_MET', grade: 'WEAK' },
          appraiser,
          '2026-11-10',
        ),
      ),
      confirm(),
    );
    const decision = DecisionDocument.parse({
      issuer: chair.office,
      year: 2026,
      number: '70/TB-UBND',
      date: '2026-11-18',
      subject: 'RECOGNITION',
      signer: { name: 'Nguyễn Văn A', capacity: 'KT', title: 'Phó Chủ tịch' },
      annex: [{ item: 1, caseId: '2026-56-CQ-000001', outcome: 'NOT_MET' }],
    });
    const notMet = {
      decisionId: 'COMMUNE_PC@vn.56.22366-2026-70-TB-UBND',
      listItem: 1,
      outcome: 'NOT_MET',
      reasons: ['Không nộp hồ sơ'],
    };
    const decided = caseAfter(ready, signed('DecideRecognition', notMet, chair, '2026-11-18', { facts: { decision } }));
    const weak = caseAfter(
      decided,
      signed('GradeMovement', { grade: 'WEAK', basis: 'Không thực hiện' }, chair, '2026-11-24'),
    );
    expect(weak).toMatchObject({ recognition: 'NotMet', grade: 'WEAK', reward: 'Barred', status: 'Classified' });
    const reward = { kind: 'GIAY_KHEN', number: '1', date: '2026-12-01', achievement: 'x' };
    given(weak)
      .when(signed('ProposeReward', reward, receiver, '2026-12-01'))
      .thenRefused({ code: 'RewardBarred' });
  });

  it('may still hand in late after a return, once its meeting was held, and is then appraised on its dossier', () => {
    const fixes = [{ fix: 'Nộp hồ sơ' }];
    const back = signed('ReturnDossier', { reason: 'Cho nộp', fixes, due: '2026-11-05' }, receiver, '2026-11-03');
    const returned = caseAfter(onFile(), back);
    const dossier = signed('SubmitDossier', submit().data, head, '2026-11-05');
    given(returned).when(dossier).thenRefused({ code: 'AttendanceIncomplete' });
    const started = caseAfter(returned, signed('StartSelfAssessment', {}, head, '2026-11-04'));
    const met = signed('RecordAssessmentMeeting', meetingOn('2026-11-04'), head, '2026-11-04');
    const late = caseAfter(caseAfter(started, met), dossier);
    const taken = caseAfter(late, signed('StartAppraisal', {}, receiver, '2026-11-06'));
    expect(taken.appraisal).toMatchObject({ onFile: false });
  });
});

describe("a commune People's Committee as a unit", () => {
  const committee = { ...agency, name: 'Ủy ban nhân dân phường Nha Trang', subtype: 'UBND_XA' };
  const opened = () => told(signed('OpenCase', {}, provincial, '2026-01-05', { facts: openingOf(committee) }));

  it('goes one level up, standing body and decider both', () => {
    expect(opened().offices).toMatchObject({
      standingBody: 'PROV_POLICE@vn.56',
      decider: 'PROV_PC@vn.56',
      superior: 'V05@vn',
    });
  });

  it('is closed to the officers of its own level, with the reason', () => {
    const none = (person: typeof chair) => signed('RecordNoAssessment', { ground: 'x' }, person, '2026-06-01');
    const started = caseAfter(
      caseAfter(opened(), signed('SubmitRegistration', registrationPapers, head, '2026-03-02')),
      signed('AcceptRegistration', {}, provincial, '2026-03-03'),
    );
    given(started).when(none(chair)).thenRefused({ code: 'OwnUnit', decidedBy: provincialChair.office });
    given(started).when(none(provincialChair)).thenEvents('NoAssessmentRecorded', 'CaseClassified');
    const byWard = signed('AppraiseOnFile', { reason: 'x' }, receiver, '2026-11-03');
    given(started).when(byWard).thenRefused({ code: 'OwnUnit' });
  });

  it('gives no reward to itself', () => {
    const reward = signed('DecideReward', { outcome: 'REFUSED', reason: 'x' }, rewardChair, '2026-12-20');
    given({ ...opened(), status: 'Classified' })
      .when(reward)
      .thenRefused({ code: 'OutsideScope' });
  });

  it('does not keep its Chair, who heads the steering committee, from deciding forty others', () => {
    const others = Array.from({ length: 40 }, () => readyForDecision());
    const facts = {
      decision: DecisionDocument.parse({
        issuer: chair.office,
        year: 2026,
        number: '68/QĐ-UBND',
        date: '2026-11-17',
        subject: 'RECOGNITION',
        signer: { name: 'Nguyễn Văn A', capacity: 'TM', title: 'Chủ tịch' },
        annex: [{ item: 1, caseId: '2026-56-CQ-000001', outcome: 'MET' }],
      }),
    };
    const data = { decisionId: 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND', listItem: 1, outcome: 'MET' };
    const decided = others.map((state) =>
      caseAfter(state, signed('DecideRecognition', data, chair, '2026-11-17', { facts })),
    );
    expect(decided.filter(({ recognition }) => recognition === 'Met')).toHaveLength(40);
  });
});
