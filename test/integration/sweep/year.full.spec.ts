import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '#api/models/plan.ts';
import { OfficerId } from '#schema/ids.ts';
import { appoint } from '#test/support/api/caller.ts';
import { department } from '#test/support/streams/duties.ts';
import { AWAY, actsOn, DEPUTY, LATE_GROUND } from '#test/support/year/acts-2026.ts';
import { EXPECTED_2026, LAPSES_2026, MOVED_2026, OUTAGES, type Told } from '#test/support/year/expected-2026.ts';
import { caseIdOf, headOf, startYear, type YearStory } from '#test/support/year/year-story.ts';

const UNITS = 300;
const NEW_YEAR = '2026-01-05T05:00:00.000Z';
type Step = readonly [deadline: string, step: string, day: string];

let story: YearStory;
const planned = new Map<number, Plan>();

const query = async <Row extends object>(text: string): Promise<readonly Row[]> =>
  (await story.api.pool.query<Row>(text)).rows;

/** Addresses of two officers of one office; everybody else is reached in the application alone. */
const giveAddresses = async () => {
  await appoint(story.api, department);
  await appoint(story.api, DEPUTY);
  for (const { officer } of [AWAY, DEPUTY])
    await story.api.pool.query({
      text: `insert into pii.person (person_id, name, email, phone, updated_at) values ($1, $1, $2, null, $3)`,
      values: [officer, `${officer}@ghi-nhan.example`, NEW_YEAR],
    });
};

const readPlan = async (number: number) => {
  const { body } = await (await story.as(headOf(number), NEW_YEAR)).get(`/v1/cases/${caseIdOf(number)}/plan`);
  planned.set(number, Plan.parse(body));
};

const daysOf2026 = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

beforeAll(async () => {
  story = await startYear(NEW_YEAR, UNITS);
  await giveAddresses();
  await story.api.follow();
  for (const number of [100, 283, 300]) await readPlan(number);
  for (const day of daysOf2026) {
    if (day > '2026-01-05' && !OUTAGES.includes(day)) await story.sweepAt(`${day}T01:00:00.000Z`);
    await actsOn(story, day);
  }
}, 900_000);
afterAll(() => story.stop());

const sorted = <T extends readonly unknown[]>(told: readonly T[]) =>
  [...told].sort((a, b) => a.join(' ').localeCompare(b.join(' ')));

describe('the notices of the year', () => {
  it('are what the hand-written year says, on its days, and nothing else', async () => {
    const rows = await query<{ day: string; deadline: string; step: string; n: number }>(
      'select day, deadline, step, count(*)::int as n from shell.notice group by day, deadline, step',
    );
    expect(sorted(rows.map(({ day, deadline, step, n }): Told => [day, deadline, step, n]))).toEqual(
      sorted(EXPECTED_2026),
    );
  });

  it('reach nobody twice, and of those who had handed in only whoever had not entered it yet', async () => {
    const told = await query(
      `select n.case_id, n.step from shell.notice n join read.obligation o using (obligation_id)
        where o.met_at < n.created_at order by n.notice_id`,
    );
    expect(told).toEqual(['D1', 'E1', 'E5'].map((step) => ({ case_id: caseIdOf(290), step })));
    const twice = await query(
      'select obligation_id, step from shell.notice group by obligation_id, step having count(*) > 1',
    );
    expect(twice).toEqual([]);
  });

  it('go to the deputy of an officer who is away, and to both before and after', async () => {
    const rows = await query<{ day: string; addressee: string }>(
      `select day, addressee from shell.digest where day in ('2026-04-01', '2026-08-06', '2026-09-25')`,
    );
    const addressees = (day: string) => rows.flatMap((row) => (row.day === day ? [row.addressee] : [])).sort();
    expect(addressees('2026-04-01')).toEqual([DEPUTY.officer, AWAY.officer]);
    expect(addressees('2026-08-06')).toEqual([DEPUTY.officer]);
    expect(addressees('2026-09-25')).toEqual([DEPUTY.officer, AWAY.officer]);
  });

  it('supersede nothing: each outage ended before the next step', async () => {
    expect(await query(`select payload from es.event where type = 'RemindersSuperseded'`)).toEqual([]);
  });
});

describe('the registrations of the year', () => {
  it('lapse by themselves, once each, at the legal instant', async () => {
    const lapses = await query<{ occurred_at: string; n: number }>(
      `select occurred_at, count(*)::int as n, count(distinct stream_id)::int as cases from es.event
        where type = 'RegistrationMissed' group by occurred_at`,
    );
    const { count, occurredAt } = LAPSES_2026;
    expect(lapses).toEqual([{ occurred_at: occurredAt, n: count, cases: count }]);
  });
});

describe('the acts of the year', () => {
  it('carry no ground for late entry but the one of the officer who was late', async () => {
    const grounds = await query(
      `select stream_id, type, late_entry_ground as ground, payload ->> 'late' as late from es.event
        where late_entry_ground is not null`,
    );
    const own = { stream_id: `case-${caseIdOf(290)}`, type: 'PlanSubmitted', ground: LATE_GROUND, late: 'false' };
    expect(grounds).toEqual([own]);
  });

  it('are marked late where they were, and only there', async () => {
    const late = await query<{ stream_id: string }>(
      `select stream_id from es.event where payload ->> 'late' = 'true' order by stream_id`,
    );
    expect(late.map(({ stream_id }) => stream_id)).toEqual([281, 282, 283, 284, 285].map((n) => `case-${caseIdOf(n)}`));
  });

  it('are those of the deputy while the head is away', async () => {
    const plans = (await story.api.deps.store.read(`case-${caseIdOf(10)}`)).filter(
      ({ type }) => type === 'PlanSubmitted',
    );
    expect(plans.map(({ signature }) => signature.actor.officer)).toEqual([OfficerId.parse(DEPUTY.officer)]);
  });
});

/** The day on which a duty was met, at noon; a step of that morning still went out. */
const MET: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  100: { REG: '2026-02-10', LAUNCH: '2026-04-10', PLAN: '2026-08-10', UNIT_RPT: '2026-10-01' },
  283: { REG: '2026-03-26', PLAN: '2026-09-03', UNIT_RPT: '2026-10-27' },
  300: {},
};
const moved = ([deadline, step, day]: Step): Step => {
  const other = MOVED_2026.find(([id, name, on]) => id === deadline && name === step && on === day);
  return [deadline, step, other?.[3] ?? day];
};
const VIETNAM = 7 * 3_600_000;
const dayIn = (instant: string) => new Date(Date.parse(instant) + VIETNAM).toISOString().slice(0, 10);

describe.each([100, 283, 300])('the plan of case %i as it stood on 5 January', (number) => {
  const met = MET[number] ?? {};

  it('is what went out, but for outages, the new day off, and what was handed in', async () => {
    const steps = planned.get(number)?.items.filter(({ kind }) => kind === 'REMINDER' || kind === 'ESCALATION') ?? [];
    const foreseen = steps
      .map(({ deadline, step, at }) => moved([deadline, step, dayIn(at)]))
      .filter(([deadline, , day]) => day <= (met[deadline] ?? '2026-12-31'));
    const sent = await query<{ deadline: string; step: string; day: string }>(
      `select deadline, step, day from shell.notice where case_id = '${caseIdOf(number)}'`,
    );
    expect(steps.length).toBeGreaterThan(30);
    expect(sorted(sent.map(({ deadline, step, day }): Step => [deadline, step, day]))).toEqual(sorted(foreseen));
  });

  it('foresaw the lapse, which came where nobody registered', async () => {
    const [lapse] = planned.get(number)?.items.filter(({ kind }) => kind === 'LAPSE') ?? [];
    expect(lapse?.at).toBe(LAPSES_2026.occurredAt);
    const events = await story.api.deps.store.read(`case-${caseIdOf(number)}`);
    const missed = events.filter(({ type }) => type === 'RegistrationMissed');
    expect(missed.map(({ signature }) => signature.occurredAt)).toEqual('REG' in met ? [] : [LAPSES_2026.occurredAt]);
  });
});
