import type { DemoCase } from './demo-case.ts';
import { documents, meeting, registration } from './papers.ts';
import { verdictsFor } from './verdicts.ts';

/** Who acts, seen from the case. */
export type Part = 'head' | 'receiver' | 'appraiser' | 'decider' | 'province' | 'records' | 'rewarder';
export type Act = { readonly by: Part; readonly on: string; readonly type: string; readonly data: unknown };

const act = (by: Part, on: string, type: string, data: unknown = {}): Act => ({ by, on, type, data });

const register = (c: DemoCase) => act('head', c.day('02-10', 20), 'SubmitRegistration', registration(c));
const accept = (c: DemoCase) => act('receiver', c.day('03-10', 12), 'AcceptRegistration');
const start = (c: DemoCase) => act('head', c.day('10-02', 2), 'StartSelfAssessment');
const meet = (c: DemoCase) => act('head', c.day('10-06', 4), 'RecordAssessmentMeeting', meeting(c, c.day('10-06', 4)));
const dossier = (c: DemoCase) => {
  const data = { answers: verdictsFor(c), documents: documents(c), proposedGrade: c.grade };
  return act('head', c.day('10-13', 5), 'SubmitDossier', data);
};
const take = (c: DemoCase) => act('receiver', c.day('10-20', 3), 'StartAppraisal');
const complete = (c: DemoCase) => {
  const conclusion = c.met ? 'Đủ điều kiện đề nghị công nhận' : 'Chưa đủ điều kiện';
  const data = { mode: 'MEETING', findings: verdictsFor(c), conclusion, proposedGrade: c.grade };
  return act('appraiser', c.day('10-27', 7), 'CompleteAppraisal', data);
};
const propose = (c: DemoCase) => {
  const on = c.day('11-06', 4);
  const recognition = c.met ? 'MET' : 'NOT_MET';
  return act('appraiser', on, 'SubmitProposal', { number: `${c.n + 1}/TTr-CA`, date: on, recognition, grade: c.grade });
};
const confirm = (c: DemoCase) => act('receiver', `${c.year}-11-16`, 'ConfirmPeriodEnd');
const sendBack = (c: DemoCase) => {
  const fixes = [{ fix: 'Bổ sung chữ ký và dấu' }];
  const data = { reasonCode: 'UNSIGNED', reason: 'Kế hoạch chưa ký', fixes, due: `${c.year}-03-27` };
  return act('receiver', `${c.year}-03-24`, 'ReturnRegistration', data);
};
const returnDossier = (c: DemoCase) => {
  const fixes = [{ fix: 'Bổ sung số liệu người dự tập huấn' }];
  return act('receiver', c.day('10-19', 0), 'ReturnDossier', {
    reason: 'Thiếu số liệu',
    fixes,
    due: `${c.year}-10-21`,
  });
};
const onFile = (c: DemoCase) =>
  act('receiver', `${c.year}-11-03`, 'AppraiseOnFile', { reason: 'Không nộp hồ sơ, đã đôn đốc' });

const registered = (c: DemoCase) => [register(c), accept(c)];
const assessed = (c: DemoCase) => [...registered(c), start(c), meet(c), dossier(c)];
const appraised = (c: DemoCase) => [...assessed(c), take(c), complete(c)];

/** The road up to the decision, by the status at which the demonstration leaves the case. */
export const ROADS = {
  AwaitingRegistration: () => [],
  RegistrationSubmitted: (c) => [register(c)],
  RegistrationReturned: (c) => [register(c), sendBack(c)],
  InProgress: registered,
  SelfAssessing: (c) => [...registered(c), start(c)],
  MeetingHeld: (c) => [...registered(c), start(c), meet(c)],
  DossierSubmitted: assessed,
  DossierReturned: (c) => [...assessed(c), returnDossier(c)],
  UnderAppraisal: (c) => [...assessed(c), take(c)],
  OnFile: (c) => [...registered(c), onFile(c)],
  Appraised: appraised,
  Proposed: (c) => [...appraised(c), propose(c)],
  Ready: (c) => [...appraised(c), propose(c), confirm(c)],
  Classified: (c) => [...appraised(c), propose(c), confirm(c)],
  Reported: (c) => [...appraised(c), propose(c), confirm(c)],
  Closed: (c) => [...appraised(c), propose(c), confirm(c)],
} as const satisfies Readonly<Record<string, (c: DemoCase) => readonly Act[]>>;
export type Target = keyof typeof ROADS;
