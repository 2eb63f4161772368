import { meetingOn, paper } from '#scripts/walk/papers.ts';
import type { DemoCase } from './demo-case.ts';

export const registration = (c: DemoCase) => {
  const on = c.day('02-10', 20);
  const kinds = ['SECURITY_PLAN', 'REGISTRATION_FORM', 'PARTY_RESOLUTION'];
  return {
    partyBody: true,
    documents: kinds.map((kind) => paper(kind, `${c.n + 1}/2026`.replace('2026', `${c.year}`), on, c.seenBy)),
  };
};
export const documents = (c: DemoCase) =>
  ['TO_TRINH', 'RESULT_REPORT', 'MINUTES'].map((kind) => paper(kind, `${c.n + 1}/BC`, c.day('10-13', 5), c.seenBy));
export const meeting = (c: DemoCase, on: string) => meetingOn(on, c.seenBy);
