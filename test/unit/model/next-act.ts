import type { CommandFacts, SignedCommand } from '#schema/case/commands.ts';
import { PinnedPolicy } from '#schema/cycle.ts';
import { OfficeId } from '#schema/ids.ts';
import { adoptedFacts } from './adopted-rows.ts';
import type { Choice } from './choice.ts';
import { DUTY_DRAFTS } from './drafts-duties.ts';
import { EARLY_DRAFTS, type Wish } from './drafts-early.ts';
import { issuedDocument, LATE_DRAFTS } from './drafts-late.ts';
import { startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import { nextCommand } from './next-command.ts';
import { nextOfficer } from './next-officer.ts';
import { nextTime } from './next-time.ts';
import { type Offices, officesOf } from './offices.ts';
import { actingOffices } from './scope.ts';
import { sign, type When, type Who } from './signing.ts';
import { type KnownUnit, UNITS, YEAR } from './units.ts';

const DRAFTS = { ...EARLY_DRAFTS, ...LATE_DRAFTS, ...DUTY_DRAFTS } as const;

const policy = PinnedPolicy.parse({
  criteria: { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' },
  sheet: 'D510-2022/placeholder',
  period: { from: startOfDay(`${YEAR - 1}-11-16`), until: startOfDay(`${YEAR}-11-16`) },
  contentHash: '0'.repeat(64),
});

const opening = (unit: KnownUnit): CommandFacts => ({
  opening: { caseId: unit.caseId, unitId: unit.unitId, facts: unit.facts, policy },
});

const decision = (asked: SignedCommand, unit: KnownUnit, wish: Wish): CommandFacts => {
  const { occurredAt, actor } = asked.signature;
  const issued = (subject: 'RECOGNITION' | 'GRADE' | 'REWARD', outcome: string) => ({
    decision: issuedDocument({ subject, outcome, issuer: actor.office }, unit.caseId, occurredAt, wish),
  });
  if (asked.type === 'DecideRecognition') return issued('RECOGNITION', asked.data.outcome);
  if (asked.type === 'DecideReward') return issued('REWARD', asked.data.outcome);
  if (asked.type !== 'GradeMovement' || asked.data.decisionId === null) return {};
  return issued('GRADE', typeof asked.data.grade === 'string' ? asked.data.grade : 'NOT_GRADED');
};

const figures = { eligible: 10, excluded: 1, registered: 9, met: 8, notMet: 1, grades: {} };
const reports = ({ spoilt, variant }: Wish): CommandFacts => {
  if (spoilt && variant % 2 === 0) return { report: null };
  return { report: { figures, position: '42', included: !spoilt } };
};

/** What the server looks up in other streams before it signs. */
const factsFor = (
  asked: SignedCommand,
  memory: Memory,
  unit: KnownUnit,
  offices: Offices,
  wish: Wish,
): CommandFacts => {
  if (asked.type === 'OpenCase') return opening(unit);
  if (asked.type === 'IncludeInReport') return reports(wish);
  if (asked.type !== 'AssignCase') return decision(asked, unit, wish);
  const acting = actingOffices(offices, memory);
  return { assigneeOffices: [OfficeId.parse(wish.spoilt ? 'VFF@vn.56' : (acting[0] ?? offices.SB))] };
};

/** An officer who claims names himself. */
const dataFor = (draft: object, type: string, who: Who, choice: Choice): object =>
  type === 'AssignCase' && (who.role !== 'OFFICE_HEAD') === (choice.variant % 5 !== 0)
    ? { assignee: who.officer.startsWith('of-') ? who.officer : 'of-NEXT1' }
    : draft;

const anyOffices = officesOf(UNITS.agency.facts, UNITS.agency.unitId);

type Circumstances = {
  readonly who: Who;
  readonly when: When;
  readonly choice: Choice;
  readonly offices: Offices;
  readonly changes?: object;
};

/** A command of a kind, written for where the case is, with what the server knows of it. */
export const signedAct = (
  type: SignedCommand['type'],
  memory: Memory,
  unit: KnownUnit,
  { who, when, choice, offices, changes }: Circumstances,
): SignedCommand => {
  const wish = { variant: choice.variant, spoilt: choice.flaw === 'data', office: who.office };
  const draft = dataFor(DRAFTS[type](memory, when.occurredAt, wish), type, who, choice);
  const asked = sign({ type, data: { ...draft, ...changes } }, who, when);
  const known = factsFor(asked, memory, unit, offices, wish);
  return { ...asked, facts: memory.adopted ? { ...known, ...adoptedFacts } : known };
};

/** One random step of a case: a command, an officer, a time and data, each right or wrong as chance has it. */
export const nextAct = (memory: Memory, unit: KnownUnit, choice: Choice): SignedCommand => {
  const known = memory.offices ?? officesOf(unit.facts, unit.unitId);
  const offices = typeof known === 'string' ? anyOffices : known;
  if (typeof offices === 'string') throw new Error('the plain agency has offices');
  const type = nextCommand(memory, choice);
  const who = nextOfficer(type, memory, offices, choice);
  return signedAct(type, memory, unit, { who, when: nextTime(type, memory, choice), choice, offices });
};
