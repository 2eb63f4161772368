import { head, type Person } from './officers.ts';
import { paper } from './papers.ts';
import { signed } from './sign.ts';

const directivePlan = { number: '05/KH', date: '2026-08-20', document: paper('PLAN') };
const tasks = { propaganda: 'a', models: 'b', guardForce: 'c', coordination: 'd', review: 'đ' };
const figures = { sessions: 4, participants: 120, models: 1, trainings: 1, trainees: 30, guards: 5 };

export const planOf = directivePlan;
export const reportOf = { ...directivePlan, number: '12/BC', date: '2026-10-20', tasks, figures };

export const plan = (when: string, over: object = {}, by: Person = head) =>
  signed('SubmitPlan', planOf, by, when, over);
export const report = (when: string, over: object = {}, by: Person = head) =>
  signed('SubmitPeriodicReport', reportOf, by, when, over);
