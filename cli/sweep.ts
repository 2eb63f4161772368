import { Client } from '@temporalio/client';
import { type Planned, planOfDay } from '#activities/sweep/plan-of-day.ts';
import type { ServingConfig } from '#config.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import type { Instant } from '#schema/ids.ts';
import { createEventStore } from '#store/event-store.ts';
import { countUntold, provincesOwing } from '#store/notices.ts';
import type { Pool } from '#store/pool.ts';
import { coveredBefore, SWEEP_SCHEDULE } from '#store/sweeps.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';
import type { Call } from './command.ts';
import { withPool, withTemporal } from './operator.ts';
import type { Outcome } from './outcome.ts';

const lineOf = async (pool: Pool, { due, issue, supersede }: Planned): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const [step, word] of [
    ...supersede.map((each) => [each, 'superseded'] as const),
    [issue, 'to issue'] as const,
  ]) {
    if (step === null) continue;
    const count = await countUntold(pool, step);
    if (count > 0) lines.push(`${step.province} ${due.deadline} before ${step.before} ${step.step}: ${count} ${word}`);
  }
  return lines;
};

/** What a sweep at that instant would issue and supersede; nothing is written, so it may lie ahead. */
const dryRun = async (pool: Pool, at: Instant): Promise<Outcome> => {
  const today = dateOf(at);
  const lines: string[] = [];
  for (const province of await provincesOwing(pool)) {
    const after = await coveredBefore(pool, province, today);
    const terms = await readPolicyTables(createEventStore(pool), province);
    for (const planned of await planOfDay(pool, terms, province, { after, today, at }))
      lines.push(...(await lineOf(pool, planned)));
  }
  return { exitCode: 0, lines: lines.length > 0 ? lines : [`Nothing is due on ${today}.`], data: { today, lines } };
};

/** Sweeps as the Schedule does, and waits for the result. */
const sweepNow = (config: ServingConfig, at: Instant | null): Promise<Outcome> =>
  withTemporal(config.TEMPORAL_ADDRESS, async (connection) => {
    const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
    const swept = await client.workflow.execute<typeof reminderSweep>('reminderSweep', {
      workflowId: `${SWEEP_SCHEDULE}-by-hand`,
      taskQueue: TASK_QUEUE,
      args: [at],
    });
    const line = `Swept as of ${swept.at}: ${swept.issued} notices issued, ${swept.superseded} superseded.`;
    return { exitCode: 0, lines: [line], data: swept };
  });

type Asked = { readonly at: Instant | null; readonly dryRun: boolean; readonly now: Instant };

export const sweep = (config: ServingConfig, { at, dryRun: dry, now }: Asked, call: Call): Promise<Outcome> =>
  dry
    ? withPool(call, { url: config.DATABASE_URL, name: 'sweep', max: 1 }, (pool) => dryRun(pool, at ?? now))
    : sweepNow(config, at);
