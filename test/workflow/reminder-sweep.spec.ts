import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activities, SweepRun } from '#activities/index.ts';
import { sealCommand } from '#store/command-signature.ts';
import { SWEEP_STREAM, sweepRunId } from '#store/runs.ts';
import { provincial } from '#test/support/case/officers.ts';
import { by } from '#test/support/streams/given.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { startTestWorker } from '#test/support/workflow/worker.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';

const AT = '2026-03-25T01:00:00.000Z';
/** Provinces as a sweep finds them; the second can never be swept. */
const PROVINCES = ['01', '48', '56'];
const running = new Map<string, number>();
let most = 0;

const sweeping: Pick<Activities, 'beginSweep' | 'sweepProvince' | 'queueDigests'> = {
  beginSweep: async (asked) => ({ at: asked ?? AT, provinces: PROVINCES }),
  sweepProvince: async ({ province }) => {
    if (province === '48') throw ApplicationFailure.nonRetryable('no rows for 48', 'StoreFault');
    running.set(province, (running.get(province) ?? 0) + 1);
    most = Math.max(most, running.get(province) ?? 0);
    await sleep(300);
    running.set(province, (running.get(province) ?? 0) - 1);
    return { issued: 2, superseded: 1 };
  },
  queueDigests: async () => ({ queued: 0 }),
};

let store: CaseStore;
let client: Client;
let taskQueue: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const temporal = await createTestNamespace();
  store = await createCaseStore({ at: AT });
  taskQueue = temporal.taskQueue;
  const connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection, namespace: temporal.namespace });
  const worker = await startTestWorker(temporal, store.deps, sweeping);
  stop = async () => {
    await worker.stop();
    await connection.close();
    await store.close();
  };
});
afterAll(() => stop());

const runFor = (area: string, keys = store.deps.keys): SweepRun => {
  const command = by(provincial, '2026-03-25', { type: 'SweepReminders', data: { at: AT, area } } as const);
  return { runId: sweepRunId(command), sealed: sealCommand(keys, SWEEP_STREAM, command) };
};
const start = (run: SweepRun | null) =>
  client.workflow.execute<typeof reminderSweep>('reminderSweep', {
    ...{ workflowId: randomUUID(), taskQueue, args: [AT, run] },
  });
const rowOf = async ({ runId }: SweepRun) => {
  const text =
    'select state, total, done, failed, counts, failures, province, started_by from shell.run where run_id = $1';
  return (await store.pool.query(text, [runId])).rows[0];
};

describe('a sweep', () => {
  it('carries every province to its end, and says which could not be swept', async () => {
    const run = runFor('vn');
    await expect(start(run)).rejects.toMatchObject({ cause: { type: 'ProvincesFailed' } });
    expect(await rowOf(run)).toEqual({
      ...{ state: 'failed', total: 3, done: 3, failed: 1, counts: { issued: 4, superseded: 2 }, province: null },
      ...{ failures: [{ province: '48', reason: 'no rows for 48' }], started_by: provincial.officer },
    });
  });

  it('of a province leaves the others alone', async () => {
    const run = runFor('vn.56');
    expect(await start(run)).toEqual({ at: AT, issued: 2, superseded: 1 });
    expect(await rowOf(run)).toMatchObject({ state: 'finished', total: 1, done: 1, failed: 0, province: '56' });
  });

  it('waits for another of the same province and day', async () => {
    most = 0;
    const [country, province] = await Promise.allSettled([start(null), start(runFor('vn.56'))]);
    expect([country.status, province.status, most]).toEqual(['rejected', 'fulfilled', 1]);
  });

  it('touches no run without the seal of the api, or under the name of another run', async () => {
    const forged = runFor('vn.79', [{ keyId: 'spec', secret: Buffer.alloc(32) }]);
    await expect(start(forged)).rejects.toMatchObject({ cause: { cause: { type: 'ForgedCommand' } } });
    const renamed = { ...runFor('vn.56'), runId: 'open-year-2026-56-0' };
    await expect(start(renamed)).rejects.toMatchObject({ cause: { cause: { type: 'ForgedCommand' } } });
    expect([await rowOf(forged), await rowOf(renamed)]).toEqual([undefined, undefined]);
  });
});
