import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { connectLazily } from '#api/engine/connection.ts';
import { createCaseEngine } from '#api/engine/temporal.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import { SWEEP_SCHEDULE } from '#store/sweeps.ts';
import { head, timer } from '#test/support/case/officers.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow } from '#test/support/projection/follow.ts';
import { by } from '#test/support/streams/given.ts';
import { type SweepStory, startSweepStory } from '#test/support/sweep-days.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';

const clock = { at: '2026-03-02T01:00:00.000Z' };
let story: SweepStory;
beforeAll(async () => {
  story = await startSweepStory(clock);
  const { pool, deps } = story.store;
  await tellToStore(deps.store, caseOf(1), open());
  const { officer, role, office } = head;
  const appointment = { role, office, from: '2026-01-01T00:00:00.000Z', until: null };
  const command = OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment } });
  const decider = { ...officerDecider, event: OfficerEvent };
  await execute(deps.store, decider, `officer-${officer}`, by(timer, '2026-01-01', command));
  await pool.query(`insert into pii.person values ($1, 'Trưởng đơn vị', 'head@ghi-nhan.example', null, now())`, [
    officer,
  ]);
  await follow(pool, officerProjection);
});
afterAll(() => story.stop());

const digests = async () =>
  (await story.store.pool.query('select day, addressee, state from shell.digest order by digest_id')).rows;

describe('the sweep', () => {
  it('queues one digest for whoever it reminds, however often it runs that day', async () => {
    expect(await story.sweepAt('2026-03-02T01:00:00.000Z')).toMatchObject({ issued: 1 });
    await story.sweepAt('2026-03-02T02:00:00.000Z');
    expect(await digests()).toEqual([{ day: '2026-03-02', addressee: head.officer, state: 'queued' }]);
  });

  it('as of a day that is long past mails nobody', async () => {
    clock.at = '2026-04-20T01:00:00.000Z';
    const run = await story.client.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: 'past',
      taskQueue: story.taskQueue,
      args: ['2026-03-25T01:00:00.000Z'],
    });
    expect(run.issued).toBe(1);
    expect(await digests()).toHaveLength(1);
  });
});

it('the engine says whether the Schedule is paused, and when there is none', async () => {
  const connection = connectLazily(inject('temporalAddress'));
  onTestFinished(() => connection.close());
  const engine = createCaseEngine({ client: story.client, connection });
  expect(await engine.sweepPaused()).toBe(false);
  const schedule = story.client.schedule.getHandle(SWEEP_SCHEDULE);
  await schedule.pause('spec');
  expect(await engine.sweepPaused()).toBe(true);
  await schedule.delete();
  expect(await engine.sweepPaused()).toBeNull();
});
