import { addDays } from '#domain/calendar/plain-date.ts';
import type { Grade } from '#schema/case/parts.ts';
import type { CaseId } from '#schema/ids.ts';
import type { UnitFacts } from '#schema/unit.ts';
import type { Target } from './roads.ts';

/** One case of the demonstration and what is to become of it; all of it follows from its number. */
export type DemoCase = {
  readonly n: number;
  readonly caseId: CaseId;
  readonly year: number;
  readonly facts: UnitFacts;
  readonly target: Target;
  readonly met: boolean;
  readonly grade: Grade;
  readonly seenBy: string;
  /** A date of the case's year, spread over some days so that not everything happens at once. */
  readonly day: (monthDay: string, spread: number) => string;
};

/** Of every forty cases; the rest of the road lies behind most of them in late November. */
const TARGETS: readonly Target[] = [
  'Classified',
  'Ready',
  'DossierSubmitted',
  'Classified',
  'Proposed',
  'UnderAppraisal',
  'Closed',
  'Ready',
  'Appraised',
  'Classified',
  'InProgress',
  'Ready',
  'Reported',
  'RegistrationSubmitted',
  'Classified',
  'SelfAssessing',
  'Proposed',
  'DossierSubmitted',
  'Closed',
  'Ready',
  'Classified',
  'MeetingHeld',
  'UnderAppraisal',
  'AwaitingRegistration',
  'Ready',
  'Classified',
  'DossierReturned',
  'Appraised',
  'Reported',
  'Ready',
  'Classified',
  'RegistrationReturned',
  'DossierSubmitted',
  'OnFile',
  'Classified',
  'Proposed',
  'Ready',
  'Closed',
  'InProgress',
  'Classified',
];

/** Rates of the press figures (D§11): agencies .996, schools .99, enterprises .88, province-managed .91. */
const notMetIn = ({ type, level }: UnitFacts): number => {
  if (type === 'ENTERPRISE') return 8;
  return level === 'PROVINCE' ? 11 : 100;
};

const gradeOf = (n: number, met: boolean): Grade => {
  if (!met) return n % 3 === 0 ? 'WEAK' : 'AVERAGE';
  if (n % 16 === 0) return 'EXCELLENT';
  return n % 12 === 5 ? 'AVERAGE' : 'FAIR';
};

export const demoCase = (n: number, year: number, caseId: CaseId, facts: UnitFacts, seenBy: string): DemoCase => {
  const met = n % notMetIn(facts) !== 3;
  const day = (monthDay: string, spread: number) => addDays(`${year}-${monthDay}`, spread === 0 ? 0 : n % spread);
  return {
    n,
    caseId,
    year,
    facts,
    target: TARGETS[n % TARGETS.length] ?? 'InProgress',
    met,
    grade: gradeOf(n, met),
    seenBy,
    day,
  };
};
