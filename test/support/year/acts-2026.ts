import { OfficerId } from '#schema/ids.ts';
import { planOf, reportOf } from '#test/support/case/duties.ts';
import { provincial } from '#test/support/case/officers.ts';
import { paper, registrationPapers } from '#test/support/case/papers.ts';
import { dayRow } from '#test/support/policy/rows.ts';
import { caseIdOf, headOf, type YearStory } from './year-story.ts';

/** Everything happens at noon: after the sweep of that day. */
const noon = (day: string): string => `${day}T05:00:00.000Z`;

const register = { type: 'SubmitRegistration', data: registrationPapers };
const plan = { type: 'SubmitPlan', data: planOf };
const report = { type: 'SubmitPeriodicReport', data: reportOf };
const launchOn = (day: string) => ({
  type: 'RecordActivity',
  data: { kind: 'LAUNCH', heldOn: day, participants: 40 },
});

/** What the heads of units do, on which day: [first unit, last unit, act]. */
const UNITS: Readonly<Record<string, readonly [number, number, object]>> = {
  '2026-02-10': [1, 200, register],
  '2026-03-20': [201, 260, register],
  '2026-03-26': [261, 290, register],
  '2026-04-10': [1, 150, launchOn('2026-04-10')],
  '2026-08-25': [201, 260, plan],
  '2026-09-03': [261, 289, plan],
  '2026-10-01': [1, 200, report],
  '2026-10-14': [201, 280, report],
  '2026-10-27': [281, 285, report], // two days late
};

/** Away from 1 to 31 August; his deputy hands the plan in. */
export const AWAY = headOf(10);
export const DEPUTY = { ...AWAY, officer: OfficerId.parse('of-deputy10') };
const secondOfPolice = { ...provincial, officer: OfficerId.parse('of-pv050002') };
const POLICY = '/v1/policy/56/commands';

/** Friday 16 October becomes a day off of the province: proposed by one officer, adopted by another. */
const adoptHoliday = async ({ act, api }: YearStory, day: string): Promise<void> => {
  const row = dayRow({ date: '2026-10-16' });
  await act(provincial, noon(day), POLICY, { type: 'ProposePolicyRow', data: { row } });
  const rowId = (await api.deps.store.read('policy-56')).at(-1)?.data;
  const of = { rowId: typeof rowId === 'object' && rowId !== null && 'rowId' in rowId ? rowId.rowId : '' };
  await act(secondOfPolice, noon(day), POLICY, { type: 'AdoptPolicyRow', data: { of, document: paper('NOTICE') } });
};

const leave = { from: '2026-07-31T17:00:00.000Z', until: '2026-08-31T17:00:00.000Z', deputy: DEPUTY.officer };
const goAway = ({ act }: YearStory, day: string): Promise<void> =>
  act(AWAY, noon(day), `/v1/officers/${AWAY.officer}/commands`, { type: 'RecordAbsence', data: { absence: leave } });

const plansOf10August = async ({ act, actOfUnits }: YearStory, day: string): Promise<void> => {
  await actOfUnits(1, 9, noon(day), plan);
  await act(DEPUTY, noon(day), `/v1/cases/${caseIdOf(10)}/commands`, plan);
  await actOfUnits(11, 200, noon(day), plan);
};

export const LATE_GROUND = 'Mất điện kéo dài sau bão';

/** Unit 290 was in time on 3 September, and enters it twelve working days later: with its ground, or not at all. */
const enteredLate = async ({ as, act }: YearStory, day: string): Promise<void> => {
  const url = `/v1/cases/${caseIdOf(290)}/commands`;
  const past = { ...plan, occurredAt: noon('2026-09-03') };
  const bare = await (await as(headOf(290), noon(day))).post(url, past);
  if (bare.body['code'] !== 'LateEntryGroundRequired') throw new Error(JSON.stringify(bare.body));
  await act(headOf(290), noon(day), url, { ...past, lateEntryGround: LATE_GROUND });
};

const OTHERS: Readonly<Record<string, (story: YearStory, day: string) => Promise<void>>> = {
  '2026-07-01': adoptHoliday,
  '2026-07-20': goAway,
  '2026-08-10': plansOf10August,
  '2026-09-21': enteredLate,
};

export const actsOn = async (story: YearStory, day: string): Promise<void> => {
  const [first, last, act] = UNITS[day] ?? [1, 0, {}];
  await story.actOfUnits(first, last, noon(day), act);
  await OTHERS[day]?.(story, day);
};
