import { performance } from 'node:perf_hooks';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import type { reminderSweep } from '../../workflows/reminder-sweep.ts';
import type { Ground } from '../ground.ts';
import { watchMemory } from './memory.ts';

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

/** Every round begins on empty tables, and waits for nobody's checkpoint. */
const clear = async ({ pool }: Ground): Promise<void> => {
  await pool.query('truncate shell.notice, bare cascade');
  await pool.query(`delete from shell.sweep where day = '2026-10-16'`);
  await pool.query('checkpoint');
};

const BARE = `insert into bare (obligation_id, before, step, recipient, deadline, year, province, owes, case_id, due, day,
    created_at)
  select obligation_id, '2026-10-25', 'D7', owes, deadline, year, province, owes, case_id, due, '2026-10-16',
    '2026-10-16T01:00Z' from read.obligation where deadline = 'UNIT_RPT' and year = 2026 and met_at is null and not closed`;

/** The table of notices once more, with every column, default and index of it. */
export const createBareTable = ({ pool }: Ground): Promise<unknown> =>
  pool.query('create table bare (like shell.notice including all)');

/** Seconds of the same rows by one statement. */
export const bareRound = async (ground: Ground): Promise<number> => {
  await clear(ground);
  return secondsOf(() => ground.pool.query(BARE));
};

export type Swept = { readonly seconds: number; readonly peakMegabytes: number };

/** Seconds from the start of the workflow to its answer: waiting for the read model, every province, and the record. */
export const sweepRound = async (ground: Ground, obligations: number, round: number): Promise<Swept> => {
  await clear(ground);
  const memory = watchMemory(ground.worker.pid);
  let issued = 0;
  const seconds = await secondsOf(async () => {
    const result = await ground.client.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: `bench-sweep-${round}`,
      taskQueue: TASK_QUEUE,
      args: [null],
    });
    issued = result.issued;
  });
  const peakMegabytes = memory.stop();
  if (issued !== obligations) throw new Error(`The sweep told ${issued} of ${obligations}`);
  return { seconds, peakMegabytes };
};
