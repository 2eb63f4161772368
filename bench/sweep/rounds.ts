import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import type { reminderSweep } from '../../workflows/reminder-sweep.ts';
import type { Ground } from '../ground.ts';
import { watchMemory } from './memory.ts';
import type { Filled } from './owing.ts';

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

/** Every round begins on empty tables, and waits for nobody's checkpoint. */
const clear = async ({ pool }: Ground): Promise<void> => {
  await pool.query('truncate shell.notice, shell.digest, bare cascade');
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

/** seconds: until every notice is there and on record. mailSeconds: from then on until every digest waits to be sent. */
export type Swept = {
  readonly seconds: number;
  readonly mailSeconds: number;
  readonly digests: number;
  readonly peakMegabytes: number;
};

const LOOK_MS = 50;

/** Seconds until the last province has all its notices; mails are queued beside it, province by province. */
const untilTold = async ({ pool }: Ground, provinces: number): Promise<number> => {
  const from = performance.now();
  for (;;) {
    const { rows } = await pool.query<{ done: number }>(
      `select count(*)::int as done from shell.sweep where day = '2026-10-16' and finished_at is not null`,
    );
    if (rows[0]?.done === provinces) return (performance.now() - from) / 1000;
    await sleep(LOOK_MS);
  }
};

/** The workflow that the Schedule starts: it waits for the read model, tells every province, and puts it on record. */
export const sweepRound = async (ground: Ground, { obligations, provinces }: Filled, round: number): Promise<Swept> => {
  await clear(ground);
  const memory = watchMemory(ground.worker.pid);
  const run = ground.client.workflow.execute<typeof reminderSweep>('reminderSweep', {
    workflowId: `bench-sweep-${round}`,
    taskQueue: TASK_QUEUE,
    args: [null],
  });
  const [seconds, all] = await Promise.all([untilTold(ground, provinces), secondsOf(() => run)]);
  const peakMegabytes = memory.stop();
  const { issued } = await run;
  if (issued !== obligations) throw new Error(`The sweep told ${issued} of ${obligations}`);
  const { rows } = await ground.pool.query<{ n: number }>('select count(*)::int as n from shell.digest');
  return { seconds, mailSeconds: all - seconds, digests: rows[0]?.n ?? 0, peakMegabytes };
};
