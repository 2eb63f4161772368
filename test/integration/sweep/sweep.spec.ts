import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSweepSchedule } from '#cli/sweep-schedule.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { SWEEP_SCHEDULE } from '#store/sweeps.ts';
import { head } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow } from '#test/support/projection/follow.ts';
import { type SweepStory, startSweepStory } from '#test/support/sweep-days.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';

const clock = { at: '2026-03-02T01:00:00.000Z' };
let story: SweepStory;
beforeAll(async () => {
  story = await startSweepStory(clock);
  for (const number of [1, 2, 3]) await tell(number, open());
  await tell(3, register('2026-02-27'));
  await ensureSweepSchedule(story.client, story.taskQueue); // a second deployment
});
afterAll(() => story.stop());

const tell = (number: number, command: SignedCommand) => tellToStore(story.store.deps.store, caseOf(number), command);

const notices = async (deadline: string) => {
  const { rows } = await story.store.pool.query(
    `select case_id, step, recipient, day from shell.notice where deadline = $1 order by notice_id`,
    [deadline],
  );
  return rows.map(({ case_id, step, recipient, day }) => [case_id.slice(-1), step, recipient, day]);
};

describe('the sweep of a day', () => {
  it('reminds each unit that still owes, once, on the day of the step', async () => {
    expect(await story.sweepAt('2026-03-02T01:00:00.000Z')).toMatchObject({ issued: 2, superseded: 0 });
    expect(await notices('REG')).toEqual([
      ['1', 'D30', 'UNIT@56-CQ-000001', '2026-03-02'],
      ['2', 'D30', 'UNIT@56-CQ-000002', '2026-03-02'],
    ]);
    // A second sweep of the day answers what the day came to, and adds nothing.
    expect(await story.sweepAt('2026-03-02T01:30:00.000Z')).toMatchObject({ issued: 2 });
    expect(await notices('REG')).toHaveLength(2);
  });

  it('sends only the latest step after an outage, and says what it superseded', async () => {
    await tell(2, register('2026-03-20'));
    expect(await story.sweepAt('2026-03-26T01:00:00.000Z')).toMatchObject({ issued: 1, superseded: 1 });
    expect((await notices('REG')).slice(2)).toEqual([['1', 'D7', 'UNIT@56-CQ-000001', '2026-03-26']]);
  });

  it('keeps still on a day off, and tells the standing body once the date is past', async () => {
    expect(await story.sweepAt('2026-03-28T01:00:00.000Z')).toMatchObject({ issued: 0, superseded: 0 });
    expect(await story.sweepAt('2026-04-01T01:00:00.000Z')).toMatchObject({ issued: 1 + 3 });
    expect((await notices('REG')).at(-1)).toEqual(['1', 'E1', 'COMMUNE_POLICE@vn.56.22366', '2026-04-01']);
    expect((await notices('LAUNCH')).map(([number, step]) => [number, step])).toEqual([
      ['1', 'D30'],
      ['2', 'D30'],
      ['3', 'D30'],
    ]);
  });

  it('is on record as counts, step by step', async () => {
    const events = await story.store.deps.store.read('campaign-REG-2026-56');
    const told = events.map(({ type, data }) => [type, data]);
    expect(told).toMatchObject([
      ['CampaignStarted', { before: '2026-04-01' }],
      ['RemindersIssued', { step: 'D30', count: 2, on: '2026-03-02' }],
      ['RemindersSuperseded', { step: 'D14', count: 1, on: '2026-03-26' }],
      ['RemindersIssued', { step: 'D7', count: 1 }],
      ['RemindersSuperseded', { step: 'D3', count: 1 }],
      ['RemindersSuperseded', { step: 'D1', count: 1 }],
      ['RemindersIssued', { step: 'E1', count: 1 }],
    ]);
  });

  it('never runs ahead of the clock', async () => {
    const ahead = story.client.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: 'ahead',
      taskQueue: story.taskQueue,
      args: ['2026-04-02T01:00:00.000Z'],
    });
    await expect(ahead).rejects.toMatchObject({ cause: { cause: { type: 'SweepInFuture' } } });
  });

  it('comes every day at 08:00 in Vietnam, wherever the server stands', async () => {
    const { info } = await story.client.schedule.getHandle(SWEEP_SCHEDULE).describe();
    for (const next of info.nextActionTimes.slice(0, 3)) expect(next.toISOString()).toMatch(/T01:00:00\.000Z$/);
  });

  it('is ended on record once its last step is dealt with, with how many still owe, and only once', async () => {
    const ended = async () =>
      (await story.store.deps.store.read('campaign-REG-2026-56')).filter(({ type }) => type === 'CampaignFinished');
    expect(await ended()).toEqual([]);
    for (const day of ['2026-04-07', '2026-04-08']) await story.sweepAt(`${day}T01:00:00.000Z`);
    expect((await ended()).map(({ data }) => data)).toEqual([{ before: '2026-04-01', on: '2026-04-07', owing: 1 }]);
  });

  it('waits for what had happened when it began: who has handed in by then is not reminded', async () => {
    clock.at = '2026-04-17T01:00:00.000Z';
    const launched = { kind: 'LAUNCH', heldOn: '2026-04-10', participants: 40 };
    await tell(1, signed('RecordActivity', launched, head, '2026-04-10'));
    const run = await story.client.workflow.start<typeof reminderSweep>('reminderSweep', {
      workflowId: 'waits',
      taskQueue: story.taskQueue,
      args: [null],
    });
    await expect.poll(async () => (await run.describe()).raw.pendingActivities?.length, { timeout: 15_000 }).toBe(1);
    await follow(story.store.pool, obligationProjection);
    await run.result();
    const told = (await notices('LAUNCH')).filter(([, step]) => step === 'D14');
    expect(told.map(([number]) => number)).toEqual(['2', '3']);
  });
});
