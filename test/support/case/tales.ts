import type { SignedCommand } from '#schema/case/commands.ts';
import { appraiser, chair, head, policeHead, provincial, receiver, records, rewardChair, timer } from './officers.ts';
import { findingsOf, paper, registrationPapers } from './papers.ts';
import { signed } from './sign.ts';
import {
  accept,
  agency,
  confirm,
  documentOf,
  find,
  grade,
  meet,
  open,
  propose,
  recognise,
  register,
  start,
  submit,
  take,
} from './stages.ts';

const fixes = [{ fix: 'Bổ sung chữ ký' }];
const figures = { eligible: 1, excluded: 0, registered: 1, met: 1, notMet: 0, grades: {} };
const file = (kind: string) => ({ kind, heldAt: 'Kho lưu trữ' });
const correction = (insuredStaff: number, when: string) => {
  const enterprise = { sector: 'TRADE_SERVICES', insuredStaff, revenue: 40_000_000_000 };
  return signed('CorrectScreening', { enterprise, reason: 'Số liệu mới' }, receiver, when);
};
const large = { sector: 'TRADE_SERVICES', insuredStaff: 300, revenue: 400_000_000_000, capital: null };

export const includeInReport = (when = '2026-12-05') =>
  signed('IncludeInReport', { reportId: 'R6-2026-vn.56-0001' }, provincial, when, {
    facts: { report: { figures, position: '42', included: true } },
  });
export const close = (when = '2026-12-20') =>
  signed('CloseCase', { files: ['REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'].map(file) }, records, when);
export const proposeReward = (when = '2026-12-22') =>
  signed(
    'ProposeReward',
    { kind: 'GIAY_KHEN', number: '15/TTr', date: '2026-12-01', achievement: 'Xuất sắc' },
    receiver,
    when,
  );
const cited = { decisionId: 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND', listItem: 1 };
export const grantReward = (when = '2026-12-24') =>
  signed('DecideReward', { outcome: 'GRANTED', ...cited }, rewardChair, when, {
    facts: documentOf('REWARD', 'GRANTED'),
  });
export const settleWithoutReward = (when = '2026-12-22') =>
  signed('SettleWithoutReward', { reason: 'Không đề nghị' }, receiver, when);

const registered = [open(), register(), accept()];
const assessed = [...registered, start(), meet(), submit()];
const found = [...assessed, take(), find()];
const settled = [...found, propose(), confirm(), recognise(), grade()];
const lapse = signed('CloseRegistrationWindow', { cause: 'WINDOW' }, timer, '2026-03-31T17:00:00.000Z');
const restoration = { receipt: paper('RECEIPT'), receivedOn: '2026-03-30', ...registrationPapers, reason: 'Dấu đến' };

/** Lives of one case, each of which the decider must let through from its first act to its last. */
export const TALES: Readonly<Record<string, readonly SignedCommand[]>> = {
  'to its end, with a reward': [...settled, includeInReport(), close(), proposeReward(), grantReward()],
  'to its end, without one': [...settled, settleWithoutReward('2026-12-01'), includeInReport(), close()],
  'weakly graded': [...found, propose(), confirm(), recognise(), grade('2026-11-20', 'WEAK')],
  'returned twice and held by an officer': [
    ...[open(), register()],
    signed(
      'ReturnRegistration',
      { reasonCode: 'UNSIGNED', reason: 'x', fixes, due: '2026-03-09' },
      receiver,
      '2026-03-05',
    ),
    ...[register('2026-03-06'), accept('2026-03-09'), start(), meet(), submit()],
    signed('AssignCase', { assignee: receiver.officer }, policeHead, '2026-10-20T06:00:00.000Z', {
      facts: { assigneeOffices: [receiver.office] },
    }),
    signed('ReturnDossier', { reason: 'x', fixes, due: '2026-10-23' }, receiver, '2026-10-21'),
    submit('2026-10-22'),
    signed('RecallDossier', { reason: 'Sửa số liệu' }, head, '2026-10-22T06:00:00.000Z'),
  ],
  'missed and restored': [
    ...[open(), lapse],
    signed('RequestRestoration', restoration, receiver, '2026-04-03'),
    signed('RestoreRegistration', { reason: 'Đúng hạn' }, provincial, '2026-04-06'),
  ],
  'appraised on file and proposed again': [
    ...registered,
    signed('AppraiseOnFile', { reason: 'Không nộp' }, receiver, '2026-11-02'),
    signed('CompleteAppraisal', findingsOf({ unmet: ['CQ5'] }), appraiser, '2026-11-03'),
    propose('2026-11-04', 'NOT_MET'),
    signed('SendProposalBack', { scope: 'GRADE', reason: 'Chưa rõ' }, chair, '2026-11-05'),
    signed('CompleteAppraisal', findingsOf({ unmet: ['CQ5'] }), appraiser, '2026-11-06'),
    signed('ReopenAppraisal', { reason: 'Vụ việc mới' }, receiver, '2026-11-09'),
  ],
  'not assessed': [...registered, signed('RecordNoAssessment', { ground: 'Giải thể' }, chair, '2026-06-01')],
  'excluded, taken back and excluded': [
    open('2026-01-05', { ...agency, type: 'ENTERPRISE', enterprise: large }),
    ...[correction(20, '2026-02-02'), correction(300, '2026-03-02'), correction(20, '2026-03-03')],
  ],
};
