import { afterAll, beforeAll, expect, it } from 'vitest';
import { pinnedPolicyOf } from '#api/cycles/pinned-policy.ts';
import { cycleDecider } from '#domain/cycle/cycle.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { CycleCommand, CycleEvent } from '#schema/cycle.ts';
import { execute } from '#store/execute.ts';
import { plan, report } from '#test/support/case/duties.ts';
import { head, timer } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { by } from '#test/support/streams/given.ts';
import { type SweepStory, startSweepStory } from '#test/support/sweep-days.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { EXPECTED_2026, OUTAGES, type Told } from '#test/support/year/expected-2026.ts';

const UNITS = 300;
const clock = { at: '2026-01-05T05:00:00.000Z' };
let story: SweepStory;

const tell = (number: number, command: SignedCommand) => tellToStore(story.store.deps.store, caseOf(number), command);
const launch = (when: string) =>
  signed('RecordActivity', { kind: 'LAUNCH', heldOn: when, participants: 40 }, head, when);

/** Acts of the units on a day, at noon: after the sweep of that day. */
const ACTS: Readonly<Record<string, readonly [first: number, last: number, act: (when: string) => SignedCommand]>> = {
  '2026-02-10': [1, 200, register],
  '2026-03-20': [201, 260, register],
  '2026-03-26': [261, 290, register],
  '2026-04-10': [1, 150, launch],
  '2026-08-10': [1, 200, plan],
  '2026-08-25': [201, 260, plan],
  '2026-09-03': [261, 290, plan],
  '2026-10-01': [1, 200, report],
  '2026-10-14': [201, 280, report],
};

const actOn = async (day: string): Promise<void> => {
  const [first, last, act] = ACTS[day] ?? [1, 0, register];
  for (let number = first; number <= last; number += 1) await tell(number, act(day));
};

const openYear = async (): Promise<void> => {
  const policy = pinnedPolicyOf(2026);
  const command = CycleCommand.parse({ type: 'OpenCycle', data: { year: 2026, province: '56', policy } });
  const decider = { ...cycleDecider, event: CycleEvent };
  await execute(story.store.deps.store, decider, 'cycle-2026-56', by(timer, '2026-01-05', command));
  for (let number = 1; number <= UNITS; number += 1) await tell(number, open());
};

const daysOf2026 = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

beforeAll(async () => {
  story = await startSweepStory(clock);
  await openYear();
  for (const day of daysOf2026) {
    if (day > '2026-01-05' && !OUTAGES.includes(day)) await story.sweepAt(`${day}T01:00:00.000Z`);
    await actOn(day);
  }
}, 900_000);
afterAll(() => story.stop());

const sorted = (told: readonly Told[]) => [...told].sort((a, b) => a.join(' ').localeCompare(b.join(' ')));

it('sends what the hand-written year says, on its days, and nothing else', async () => {
  const { rows } = await story.store.pool.query(
    `select day, deadline, step, count(*)::int as n from shell.notice group by day, deadline, step`,
  );
  expect(sorted(rows.map(({ day, deadline, step, n }): Told => [day, deadline, step, n]))).toEqual(
    sorted(EXPECTED_2026),
  );
});

it('tells nobody twice, and nobody who had handed in', async () => {
  const { rows } = await story.store.pool.query(
    `select count(*)::int as n from shell.notice n join read.obligation o using (obligation_id)
      where o.met_at < n.created_at`,
  );
  expect(rows).toEqual([{ n: 0 }]);
  const { rows: twice } = await story.store.pool.query(
    'select obligation_id, step from shell.notice group by 1, 2 having count(*) > 1',
  );
  expect(twice).toEqual([]);
});

it('puts what it missed on record', async () => {
  const { rows } = await story.store.pool.query(
    `select payload ->> 'on' as day, payload ->> 'step' as step, payload ->> 'before' as before
      from es.event where type = 'RemindersSuperseded' order by 1, 2, 3`,
  );
  expect(rows).toEqual([]);
});
