/** A process of its own, started under another time zone: what the decider and the pages' dates make of the last moment. */
import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { decideCase } from '#domain/case/decide.ts';
import { obligationsOf } from '#domain/case/obligations.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { stepsOf } from '#domain/deadline/due-steps.ts';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { plan, report } from '#test/support/case/duties.ts';
import { inProgress, openedCase, register } from '#test/support/case/stages.ts';
import { caseAfter } from '#test/support/case/story.ts';
import * as page from '#web/time/local-time.ts';

const MOMENTS = {
  REG: ['2026-03-31T16:59:59.999Z', '2026-03-31T17:00:00.000Z'],
  PLAN: ['2026-09-04T16:59:59.999Z', '2026-09-04T17:00:00.000Z'],
  UNIT_RPT: ['2026-10-24T16:59:59.999Z', '2026-10-24T17:00:00.000Z'],
} as const;

const EXCLUSIVE = MOMENTS.PLAN[1];
const nothing = { dossierAt: null, recognitionAt: null, gradeAt: null };

/** Accepted in time, accepted as late, or the code of the refusal. */
const verdict = (command: SignedCommand, state: OpenedCase): string => {
  const decision = decideCase(command, state);
  if (!decision.accepted) return decision.refusal.code;
  return decision.events.some(({ data }) => 'late' in data && data.late === true) ? 'late' : 'in time';
};

const dutyOf = (state: OpenedCase, id: string, now: string) => {
  const duty = obligationsOf(state, nothing, now, SHIPPED).find((each) => each.id === id);
  return duty && { state: duty.state, due: duty.due, lastGoodDay: lastGoodDay(duty.due) };
};

const said = {
  registrations: MOMENTS.REG.map((at) => verdict(register(at), openedCase())),
  plans: MOMENTS.PLAN.map((at) => verdict(plan(at), inProgress())),
  reports: MOMENTS.UNIT_RPT.map((at) => verdict(report(at), inProgress())),
  open: MOMENTS.PLAN.map((at) => dutyOf(inProgress(), 'PLAN', at)),
  handedIn: MOMENTS.PLAN.map((at) => dutyOf(caseAfter(inProgress(), plan(at)), 'PLAN', '2026-12-01T00:00:00.000Z')),
  dates: MOMENTS.PLAN.map(dateOf),
  shown: MOMENTS.PLAN.map((at) => [page.momentOf(at), page.daysLeft(EXCLUSIVE, Date.parse(at))]),
  shownLastGoodDay: page.lastGoodDay(EXCLUSIVE),
  daysLeft: MOMENTS.PLAN.map((at) => workingDaysLeft(EXCLUSIVE, at, SHIPPED.calendar)),
  ladder: stepsOf(SHIPPED.calendar, '2026-09-05', DEADLINES.PLAN[1].value).map(({ id, on }) => `${id} ${on}`),
};

process.stdout.write(JSON.stringify({ offset: new Date(EXCLUSIVE).getTimezoneOffset(), said }));
