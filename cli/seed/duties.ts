import { paper } from '#scripts/walk/papers.ts';
import type { DemoCase } from './demo-case.ts';
import type { Act } from './roads.ts';

const TASKS = {
  propaganda: 'Tuyên truyền qua bảng tin và nhóm trao đổi của đơn vị',
  models: 'Duy trì mô hình tự quản về an ninh, trật tự',
  guardForce: 'Tập huấn lực lượng bảo vệ một lần',
  coordination: 'Phối hợp với Công an phường trao đổi tình hình hằng tháng',
  review: 'Tự kiểm tra, khắc phục hệ thống chiếu sáng',
};

const papersOf = ({ n, seenBy }: DemoCase, kind: string, on: string) => {
  const number = `${n + 1}/${kind === 'PLAN' ? 'KH' : 'BC'}`;
  return { number, date: on, document: paper(kind, number, on, seenBy) };
};

const plan = (c: DemoCase, on: string): Act => ({ by: 'head', on, type: 'SubmitPlan', data: papersOf(c, 'PLAN', on) });
const report = (c: DemoCase, on: string): Act => {
  const counts = { sessions: 2 + (c.n % 4), participants: 40 + c.n, models: 1, trainings: 1, trainees: 12, guards: 3 };
  return {
    by: 'head',
    on,
    type: 'SubmitPeriodicReport',
    data: { ...papersOf(c, 'OTHER', on), tasks: TASKS, figures: counts },
  };
};

/** Of ten units seven hand in plan and report in time, one late, two not at all: each a different two. */
export const dutyActs = (c: DemoCase): readonly Act[] => {
  const [forPlan, forReport] = [c.n % 10, (c.n + 4) % 10];
  return [
    ...(forPlan < 7 ? [plan(c, c.day('08-10', 20))] : []),
    ...(forPlan === 7 ? [plan(c, `${c.year}-09-09`)] : []),
    ...(forReport < 7 ? [report(c, c.day('10-01', 20))] : []),
    ...(forReport === 7 ? [report(c, `${c.year}-10-28`)] : []),
  ];
};
