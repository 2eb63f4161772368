import { dateOf } from '#domain/calendar/instant.ts';
import { decisionIdOf } from '#domain/decision/number.ts';
import type { CaseId } from '#schema/ids.ts';
import { OfficeId } from '#schema/ids.ts';
import type { Playing } from './cast.ts';
import { GROUND, noonOf, type Seeding } from './context.ts';
import type { DemoCase } from './demo-case.ts';
import type { Act } from './roads.ts';

export type Cited = { readonly decisionId: string; readonly listItem: number };

const DOCUMENT_DAY = '11-17';

/** One document of a decider for all its cases of the year, met and not met; answers each case's row. */
export const issueDecision = async (
  { client, sessions, now }: Seeding,
  year: number,
  { officer, office }: Playing,
  cases: readonly DemoCase[],
): Promise<ReadonlyMap<CaseId, Cited>> => {
  const number = `${year - 2000}${office.includes('.') ? office.slice(-2) : '01'}/QĐ-CN`;
  const issuer = OfficeId.parse(office);
  const decisionId = decisionIdOf(issuer, year, number);
  if (decisionId === null) throw new Error(`no id for ${number}`);
  const annex = cases.map(({ caseId, met }, index) => ({ item: index + 1, caseId, outcome: met ? 'MET' : 'NOT_MET' }));
  const signer = { name: 'Người ký (trình diễn)', capacity: 'TM', title: 'Chủ tịch' };
  const date = dateOf(noonOf(`${year}-${DOCUMENT_DAY}`, now));
  const document = { issuer, year, number, date, subject: 'RECOGNITION', signer, annex };
  const body = { type: 'IssueDecision', data: { document }, office, lateEntryGround: GROUND };
  const token = await sessions(officer);
  const { status, body: answer } = await client.post(
    `/v1/decisions/${decisionId}/commands`,
    body,
    token,
    `seed-${decisionId}`,
  );
  if (status >= 300 && answer['code'] !== 'AlreadyIssued')
    throw new Error(`${decisionId}: ${status} ${JSON.stringify(answer)}`);
  return new Map(annex.map(({ caseId, item }) => [caseId, { decisionId, listItem: item }]));
};

/** Recognition, then grade: what settles the case. */
export const settlingActs = ({ year, met, grade }: DemoCase, cited: Cited): readonly Act[] => {
  const reasons = met ? [] : ['Tỷ lệ đơn vị trực thuộc đạt danh hiệu chưa tới 70%'];
  const recognition = { ...cited, outcome: met ? 'MET' : 'NOT_MET', reasons, lateJustification: GROUND };
  const graded = { grade, basis: 'Theo kết quả thực hiện kế hoạch năm', lateJustification: GROUND };
  return [
    { by: 'decider', on: `${year}-11-18`, type: 'DecideRecognition', data: recognition },
    { by: 'decider', on: `${year}-11-20`, type: 'GradeMovement', data: graded },
  ];
};

/** Report and closing of those cases that have come so far. */
export const closingActs = (c: DemoCase, reportId: string, today: string): readonly Act[] => {
  const report: Act = { by: 'province', on: today, type: 'IncludeInReport', data: { reportId } };
  const files = ['REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'].map((kind) => ({ kind, heldAt: 'Kho lưu trữ' }));
  const close: Act = { by: 'records', on: today, type: 'CloseCase', data: { files } };
  return c.target === 'Closed' ? [report, close] : [report];
};
