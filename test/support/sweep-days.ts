import { Client, Connection } from '@temporalio/client';
import { vi } from 'vitest';
import { createCaseRuns } from '#api/engine/case-runs.ts';
import { ensureSweepSchedule } from '#cli/sweep-schedule.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { SWEEP_SCHEDULE } from '#store/sweeps.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';
import { follow } from './projection/follow.ts';
import { createTestNamespace } from './temporal.ts';
import { type CaseStore, createCaseStore, type StoryClock } from './workflow/case-store.ts';
import { startTestWorker } from './workflow/worker.ts';

/** One day as it comes: the clock stands at the instant, and the Schedule starts the run of that day. */
type SweepAt = (at: string) => Promise<{ readonly issued: number; readonly superseded: number }>;
export type SweepStory = {
  readonly store: CaseStore;
  readonly client: Client;
  readonly taskQueue: string;
  readonly sweepAt: SweepAt;
  readonly stop: () => Promise<void>;
};

type Days = { readonly clock: StoryClock; readonly follow: () => Promise<void>; readonly taskQueue: string };

/** The real Schedule of a namespace; read models are followed up to each sweep, as the worker's projector does. */
export const scheduledSweeps = async (client: Client, days: Days): Promise<SweepAt> => {
  await days.follow();
  await ensureSweepSchedule(client, days.taskQueue);
  const schedule = client.schedule.getHandle(SWEEP_SCHEDULE);
  return async (at) => {
    days.clock.at = at;
    await days.follow();
    const before = (await schedule.describe()).info.numActionsTaken;
    await schedule.trigger();
    const run = await vi.waitFor(
      async () => {
        const { info } = await schedule.describe();
        if (info.numActionsTaken === before) throw new Error('the Schedule has not acted yet');
        return info.recentActions.at(-1)?.action.workflow;
      },
      { timeout: 15_000, interval: 20 },
    );
    return client.workflow.getHandle<typeof reminderSweep>(run?.workflowId ?? '', run?.firstExecutionRunId).result();
  };
};

/** Worker, store and the real Schedule, on a clock that the story moves. */
export const startSweepStory = async (clock: StoryClock): Promise<SweepStory> => {
  const [temporal, store] = await Promise.all([createTestNamespace(), createCaseStore(clock)]);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  const worker = await startTestWorker(temporal, { ...store.deps, ...createCaseRuns(client, temporal.taskQueue) });
  const followAll = async () => {
    for (const projection of [obligationProjection, officerProjection]) await follow(store.pool, projection);
  };
  const { taskQueue } = temporal;
  const sweepAt = await scheduledSweeps(client, { clock, follow: followAll, taskQueue });
  const stop = async () => {
    await worker.stop();
    await connection.close();
    await store.close();
  };
  return { store, client, taskQueue, sweepAt, stop };
};
