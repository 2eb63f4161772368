import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSweepSchedule, SWEEP_SCHEDULE } from '#cli/sweep-schedule.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow } from '#test/support/projection/follow.ts';
import { createTestNamespace, type TestTemporal } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';

const clock = { at: '2026-03-02T01:00:00.000Z' };
let temporal: TestTemporal;
let store: CaseStore;
let connection: Connection;
let client: Client;
let worker: TestWorker;

beforeAll(async () => {
  [temporal, store] = await Promise.all([createTestNamespace(), createCaseStore(clock)]);
  connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection, namespace: temporal.namespace });
  worker = await startTestWorker(temporal, store.deps);
  for (const number of [1, 2, 3]) await tellToStore(store.deps.store, caseOf(number), open());
  await tellToStore(store.deps.store, caseOf(3), register('2026-02-27'));
  await follow(store.pool, obligationProjection);
  await ensureSweepSchedule(client, temporal.taskQueue);
  await ensureSweepSchedule(client, temporal.taskQueue);
});
afterAll(async () => {
  await worker.stop();
  await connection.close();
  await store.close();
});

const notices = async (deadline: string) => {
  const { rows } = await store.pool.query(
    `select case_id, step, recipient, day from shell.notice where deadline = $1 order by notice_id`,
    [deadline],
  );
  return rows.map(({ case_id, step, recipient, day }) => [case_id.slice(-1), step, recipient, day]);
};

/** One day as it comes: the clock of the processes stands at it, and the Schedule starts its run. */
const sweepOn = async (at: string) => {
  clock.at = at;
  await follow(store.pool, obligationProjection);
  const handle = client.schedule.getHandle(SWEEP_SCHEDULE);
  const before = (await handle.describe()).info.numActionsTaken;
  await handle.trigger();
  await expect.poll(async () => (await handle.describe()).info.numActionsTaken, { timeout: 15_000 }).toBe(before + 1);
  const { info } = await handle.describe();
  const run = info.recentActions.at(-1)?.action.workflow;
  return client.workflow.getHandle<typeof reminderSweep>(run?.workflowId ?? '', run?.firstExecutionRunId).result();
};

describe('the sweep of a day', () => {
  it('reminds each unit that still owes, once, on the day of the step', async () => {
    expect(await sweepOn('2026-03-02T01:00:00.000Z')).toMatchObject({ issued: 2, superseded: 0 });
    expect(await notices('REG')).toEqual([
      ['1', 'D30', 'UNIT@56-CQ-000001', '2026-03-02'],
      ['2', 'D30', 'UNIT@56-CQ-000002', '2026-03-02'],
    ]);
    expect(await sweepOn('2026-03-02T01:30:00.000Z')).toMatchObject({ issued: 0 });
  });

  it('sends only the latest step after an outage, and says what it superseded', async () => {
    await tellToStore(store.deps.store, caseOf(2), register('2026-03-20'));
    expect(await sweepOn('2026-03-26T01:00:00.000Z')).toMatchObject({ issued: 1, superseded: 1 });
    expect((await notices('REG')).slice(2)).toEqual([['1', 'D7', 'UNIT@56-CQ-000001', '2026-03-26']]);
  });

  it('keeps still on a day off, and tells the standing body once the date is past', async () => {
    expect(await sweepOn('2026-03-28T01:00:00.000Z')).toMatchObject({ issued: 0, superseded: 0 });
    expect(await sweepOn('2026-04-01T01:00:00.000Z')).toMatchObject({ issued: 1 + 3 });
    expect((await notices('REG')).at(-1)).toEqual(['1', 'E1', 'COMMUNE_POLICE@vn.56.22366', '2026-04-01']);
    expect((await notices('LAUNCH')).map(([number, step]) => [number, step])).toEqual([
      ['1', 'D30'],
      ['2', 'D30'],
      ['3', 'D30'],
    ]);
  });

  it('is on record as counts, step by step', async () => {
    const events = await store.deps.store.read('campaign-REG-2026-56');
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
    const ahead = client.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: 'ahead',
      taskQueue: temporal.taskQueue,
      args: ['2026-04-02T01:00:00.000Z'],
    });
    await expect(ahead).rejects.toMatchObject({ cause: { cause: { type: 'SweepInFuture' } } });
  });

  it('comes every day at 08:00 in Vietnam, wherever the server stands', async () => {
    const { info } = await client.schedule.getHandle(SWEEP_SCHEDULE).describe();
    for (const next of info.nextActionTimes.slice(0, 3)) expect(next.toISOString()).toMatch(/T01:00:00\.000Z$/);
  });
});
