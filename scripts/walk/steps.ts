import { dateOf } from '#domain/calendar/instant.ts';
import { noon } from './dates.ts';
import type { Cast, Walker } from './officers.ts';
import { decisionOf, meetingOn, paper } from './papers.ts';

/** One act of the road: who, what, and the instant at which it happened in law. */
export type Step = {
  readonly by: Walker;
  readonly path: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: string;
  readonly what: string;
};
export type Road = {
  readonly caseId: string;
  readonly cast: Cast;
  /** The instant of the n-th act. */
  readonly at: (n: number) => string;
  readonly verdicts: readonly unknown[];
};

const onCase = (
  { caseId }: Pick<Road, 'caseId'>,
  by: Walker,
  type: string,
  data: unknown,
  at: string,
  what: string,
): Step => ({
  by,
  path: `/v1/cases/${caseId}/commands`,
  type,
  data,
  at,
  what,
});

/** The case of a year, opened on a day before 1 April. */
export const opening = (road: Pick<Road, 'caseId' | 'cast'>): Step =>
  onCase(road, road.cast.receiver, 'OpenCase', {}, noon(Number(road.caseId.slice(0, 4)), '01-08'), 'Mở hồ sơ năm');

const registration = (date: string, seenBy: string) => ({
  partyBody: true,
  documents: [
    paper('SECURITY_PLAN', '02/KH', date, seenBy),
    paper('REGISTRATION_FORM', '01/ĐK', date, seenBy),
    paper('PARTY_RESOLUTION', '05/NQ', date, seenBy),
  ],
});

/** Step 1, with the first return. */
export const registering = (road: Road): readonly Step[] => {
  const { head, receiver } = road.cast;
  const [submitted, returned, mended, accepted] = [0, 1, 2, 3].map(road.at);
  if (!submitted || !returned || !mended || !accepted) return [];
  const papers = registration(dateOf(submitted), head.id);
  const sendBack = {
    reasonCode: 'UNSIGNED',
    reason: 'Kế hoạch chưa ký',
    fixes: [{ fix: 'Ký và đóng dấu kế hoạch' }],
    due: dateOf(accepted),
  };
  return [
    onCase(road, head, 'SubmitRegistration', papers, submitted, 'Đơn vị đăng ký'),
    onCase(road, receiver, 'ReturnRegistration', sendBack, returned, 'Trả lại lần 1: thiếu chữ ký'),
    onCase(road, head, 'SubmitRegistration', papers, mended, 'Đơn vị nộp lại'),
    onCase(road, receiver, 'AcceptRegistration', {}, accepted, 'Tiếp nhận đăng ký'),
  ];
};

const dossier = (road: Road, date: string) => ({
  answers: road.verdicts,
  documents: ['TO_TRINH', 'RESULT_REPORT', 'MINUTES'].map((kind) => paper(kind, '07/TTr', date, road.cast.head.id)),
  proposedGrade: 'EXCELLENT',
});

/** Step 2, with the second return. */
export const selfAssessing = (road: Road): readonly Step[] => {
  const { head, receiver } = road.cast;
  const [started, met, handed, returned, mended] = [0, 1, 2, 3, 4].map(road.at);
  if (!started || !met || !handed || !returned || !mended) return [];
  const fixes = [{ code: 'CQ5', fix: 'Bổ sung số liệu' }];
  const sendBack = { reason: 'Thiếu số liệu CQ5', fixes, due: dateOf(mended) };
  return [
    onCase(road, head, 'StartSelfAssessment', {}, started, 'Bắt đầu tự đánh giá'),
    onCase(road, head, 'RecordAssessmentMeeting', meetingOn(dateOf(met), head.id), met, 'Họp đánh giá'),
    onCase(road, head, 'SubmitDossier', dossier(road, dateOf(handed)), handed, 'Nộp hồ sơ'),
    onCase(road, receiver, 'ReturnDossier', sendBack, returned, 'Trả lại lần 2: thiếu số liệu'),
    onCase(road, head, 'SubmitDossier', dossier(road, dateOf(mended)), mended, 'Nộp lại hồ sơ'),
  ];
};

/** Step 3. */
export const appraising = (road: Road): readonly Step[] => {
  const { receiver, appraiser } = road.cast;
  const [taken, found, proposed] = [0, 1, 2].map(road.at);
  if (!taken || !found || !proposed) return [];
  const findings = { mode: 'MEETING', findings: road.verdicts, conclusion: 'Đủ điều kiện đề nghị công nhận' };
  const proposal = { number: '12/TTr-CAP', date: dateOf(proposed), recognition: 'MET', grade: 'EXCELLENT' };
  return [
    onCase(road, receiver, 'StartAppraisal', {}, taken, 'Thụ lý hồ sơ'),
    onCase(road, appraiser, 'CompleteAppraisal', findings, found, 'Ký kết quả thẩm định'),
    onCase(road, appraiser, 'SubmitProposal', proposal, proposed, 'Trình đề nghị'),
  ];
};

/** Steps 4 and 5: the document first, then the decision that cites it. */
export const deciding = (road: Road, number: string): readonly Step[] => {
  const { receiver, chair } = road.cast;
  const [confirmed, issued, recognised, graded] = [0, 1, 2, 3].map(road.at);
  if (!confirmed || !issued || !recognised || !graded) return [];
  const year = road.caseId.slice(0, 4);
  const decisionId = `${chair.office}-${year}-${number}-QD-UBND`;
  const about = { number: `${number}/QĐ-UBND`, date: dateOf(issued), issuer: chair.office };
  const document = decisionOf('RECOGNITION', 'MET', road.caseId, about);
  const issue = { by: chair, path: `/v1/decisions/${decisionId}/commands`, type: 'IssueDecision' } as const;
  const decide = { decisionId, listItem: 1, outcome: 'MET' };
  const justified = { lateJustification: 'Nhập lại cho phần trình diễn' };
  const grade = { grade: 'EXCELLENT', basis: 'Hoàn thành xuất sắc kế hoạch năm', ...justified };
  return [
    onCase(road, receiver, 'ConfirmPeriodEnd', {}, confirmed, 'Xác nhận hết kỳ đánh giá'),
    { ...issue, data: { document }, at: issued, what: 'Ban hành quyết định' },
    onCase(road, chair, 'DecideRecognition', { ...decide, ...justified }, recognised, 'Công nhận đạt'),
    onCase(road, chair, 'GradeMovement', grade, graded, 'Phân loại phong trào'),
  ];
};
