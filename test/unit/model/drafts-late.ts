import { DecisionDocument } from '#schema/decision.ts';
import { criteriaOf, registrationCriterion } from './criteria.ts';
import { allBut, type Draft, oneIn, returnDue, type Wish } from './drafts-early.ts';
import { legalInstants, localDate, shift } from './legal-dates.ts';
import type { Memory } from './memory.ts';

const ratio = (numerator: number, denominator: number) => ({ ratio: { numerator, denominator } });
const EVERYONE = { good: ratio(40, 40), bad: ratio(39, 40) };
const SEVENTY = { good: ratio(7, 10), bad: ratio(69, 100) };
const MODELS = { good: { count: 1 }, bad: { count: 0 } };
/** Figures right at, and just below, what each criterion asks for. */
const FIGURES = new Map<string, { readonly good: unknown; readonly bad: unknown }>([
  ['CQ1.5', EVERYONE],
  ['GD1.5', EVERYONE],
  ['CQ5', SEVENTY],
  ['GD6', SEVENTY],
  ['CQ1.6', MODELS],
  ['GD1.6', MODELS],
  ['CQ3.a', { good: { count: 0 }, bad: { count: 1 } }],
]);
const figureOf = (code: string, good: boolean) => FIGURES.get(code)?.[good ? 'good' : 'bad'] ?? null;
const CONTRADICTED = ['1.5', '1.6', 'CQ5', 'GD6', 'CQ3.a'];

/** Mostly all met; now and then one not met; the registration now and then glossed over with a reason. */
const appraisal: Draft = (memory, _, wish) => {
  const registered = memory.registration === 'Accepted';
  const failing = oneIn(5, wish) ? 'CQ2' : 'nothing';
  const own = registrationCriterion(memory.facts);
  const contradicted = wish.spoilt && oneIn(2, wish) ? (CONTRADICTED[wish.variant % 5] ?? '1.5') : 'nothing';
  const waived = oneIn(4, wish) ? 'CQ4' : 'nothing';
  const findings = criteriaOf(memory.facts).map(({ code }) => ({
    code,
    verdict:
      code === waived
        ? 'NOT_APPLICABLE'
        : code === failing || (code === own && !registered && oneIn(2, wish))
          ? 'NOT_MET'
          : 'MET',
    figure: figureOf(code, !code.endsWith(contradicted)),
    reason: code === own && !oneIn(7, wish) ? 'Theo hồ sơ đăng ký' : null,
  }));
  return {
    mode: oneIn(2, wish) ? 'MEETING' : 'WRITTEN_OPINION',
    findings: allBut(findings, { ...wish, spoilt: wish.spoilt && !oneIn(2, wish) }),
    conclusion: 'Đã thẩm định',
  };
};

const GRADES = ['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', { notGraded: 'Chưa đủ căn cứ' }] as const;
const gradeOf = ({ variant }: Wish) => GRADES[variant % GRADES.length] ?? 'FAIR';

const honest = (memory: Memory) => (memory.unmet.length === 0 && !memory.onFile ? 'MET' : 'NOT_MET');
const outcomeOf = (memory: Memory, wish: Wish) => {
  const other = honest(memory) === 'MET' ? 'NOT_MET' : 'MET';
  return oneIn(4, wish) ? other : honest(memory);
};
/** Mostly justified once late. */
const justification = (at: string, from: string, wish: Wish) => (at >= from && !oneIn(3, wish) ? 'Họp xét muộn' : null);

const cited = (at: string, { office }: Wish) => ({
  decisionId: `${office.startsWith('UNIT') ? 'PROV_PC@vn.56' : office}-${localDate(at).slice(0, 4)}-68-QD-UBND`,
  listItem: 1,
});

const recognition: Draft = (memory, at, wish) => {
  const outcome = outcomeOf(memory, wish);
  return {
    ...cited(at, wish),
    outcome,
    reasons: outcome === 'NOT_MET' && !(wish.spoilt && oneIn(3, wish)) ? ['Chưa đạt tiêu chí'] : [],
    lateJustification: justification(at, legalInstants(memory).recognitionLate, wish),
  };
};

const grading: Draft = (memory, at, wish) => ({
  ...(oneIn(2, wish) ? {} : cited(at, wish)),
  grade: gradeOf(wish),
  basis: 'Theo bảng điểm tạm',
  lateJustification: justification(at, legalInstants(memory).gradeLate, wish),
});

const KINDS = ['GIAY_KHEN', 'BANG_KHEN', 'CO_THI_DUA'] as const;

const reward: Draft = (_, at, wish) => {
  const granted = !oneIn(3, wish);
  return granted
    ? { outcome: 'GRANTED', ...cited(at, wish) }
    : { outcome: 'REFUSED', reason: wish.spoilt ? null : 'Chưa đủ thành tích' };
};

export const LATE_DRAFTS = {
  ReturnDossier: (memory, at, wish) => ({
    reason: 'Thiếu minh chứng',
    fixes: [{ code: criteriaOf(memory.facts)[0]?.code ?? null, fix: 'Bổ sung' }],
    due: returnDue(memory, at, wish),
  }),
  StartAppraisal: () => ({}),
  AppraiseOnFile: () => ({ reason: 'Không có hồ sơ' }),
  CompleteAppraisal: appraisal,
  ReopenAppraisal: () => ({ reason: 'Thông tin mới' }),
  SubmitProposal: (memory, at, wish) => ({
    number: '45/TTr-CAX',
    date: localDate(at),
    recognition: outcomeOf(memory, wish),
    grade: 'FAIR',
  }),
  SendProposalBack: (_, __, wish) => ({ scope: oneIn(2, wish) ? 'RECOGNITION' : 'GRADE', reason: 'Làm rõ' }),
  ConfirmPeriodEnd: () => ({}),
  DecideRecognition: recognition,
  GradeMovement: grading,
  RecordNoAssessment: () => ({ ground: 'Ngừng hoạt động' }),
  ProposeReward: (_, at, { variant }) => ({
    kind: KINDS[variant % 3],
    number: '46/TTr-CAX',
    date: localDate(at),
    achievement: 'Thành tích',
  }),
  DecideReward: reward,
  SettleWithoutReward: () => ({ reason: 'Không đề nghị' }),
  IncludeInReport: ({ year }) => ({ reportId: `R6-${year}-vn.56-final-1` }),
  CloseCase: (_, at, wish) => ({
    files: wish.spoilt
      ? []
      : ['REGISTRATION', 'DOSSIER', 'MINUTES', 'FINDINGS', 'PROPOSAL', 'DECISION', 'REPORT'].map((kind) => ({
          kind,
          heldAt: `Kho ${localDate(at)}`,
        })),
  }),
  AssignCase: () => ({ assignee: 'of-NEXT1' }),
  ReleaseCase: () => ({}),
} as const satisfies Record<string, Draft>;

type Decided = {
  readonly outcome: string;
  readonly subject: 'RECOGNITION' | 'GRADE' | 'REWARD';
  readonly issuer: string;
};

const DAYS_OFF: Readonly<Record<number, number>> = { 5: 1, 6: -5 };

/** The document that the server looked up: as cited, or not there, or one that says something else or is of another day. */
export const issuedDocument = (decided: Decided, caseId: string, at: string, wish: Wish) => {
  const flaw = wish.spoilt ? wish.variant % 7 : 7;
  if (flaw === 0) return null;
  const others = { RECOGNITION: 'GRADE', GRADE: 'REWARD', REWARD: 'RECOGNITION' } as const;
  return DecisionDocument.parse({
    issuer: flaw === 1 ? 'COMMUNE_PC@vn.56.22402' : decided.issuer,
    year: Number(localDate(at).slice(0, 4)),
    number: '68/QĐ-UBND',
    date: localDate(shift(at, (DAYS_OFF[flaw] ?? 0) * 86_400_000)),
    subject: flaw === 2 ? others[decided.subject] : decided.subject,
    signer: { name: 'Nguyễn Văn A', capacity: 'TM', title: 'Chủ tịch' },
    annex: [
      { item: flaw === 3 ? 2 : 1, caseId: flaw === 4 ? `${caseId.slice(0, -1)}9` : caseId, outcome: decided.outcome },
    ],
  });
};
