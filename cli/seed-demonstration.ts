import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { readOperatorConfig, type ServingConfig } from '#config.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { finishRun, startRun } from '#store/runs.ts';
import type { Outcome } from './outcome.ts';
import { seedDemonstration } from './seed/demonstration.ts';

const RUN = 'demonstration';

const isDone = async (pool: Pool): Promise<boolean> => {
  const text = "select 1 from shell.run where run_id = $1 and state = 'finished'";
  return (await pool.query({ text, values: [RUN] })).rows.length > 0;
};

const STEP = 5;
/** A line for every twentieth of a part. */
const progressTo = (say: (line: string) => void) => {
  const told = new Map<string, number>();
  return (part: string, done: number, total: number): void => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total / STEP) * STEP;
    if (told.get(part) === percent) return;
    told.set(part, percent);
    say(`  ${part}: ${percent}% (${done}/${total})`);
  };
};

const seed = async (config: ServingConfig, pool: Pool, say: (line: string) => void): Promise<readonly string[]> => {
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  try {
    const now = new Date();
    const start = { runId: RUN, kind: RUN, workflowId: RUN, province: null, year: null } as const;
    await startRun(pool, { ...start, startedBy: 'system:demonstration', at: now.toISOString() });
    const refused = await seedDemonstration({
      address: `http://127.0.0.1:${config.PORT}`,
      dataFolder: join(import.meta.dirname, '..', 'data'),
      store: createEventStore(pool),
      db: pool,
      temporal: new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }),
      keys: config.COMMAND_SIGNING_KEYS,
      now,
      progress: progressTo(say),
      say,
    });
    await finishRun(pool, RUN, 'finished', new Date().toISOString());
    return refused;
  } finally {
    await connection.close();
  }
};

/** Fills the system with a demonstration, once: a later call finds it done. Interrupted, it goes on where it stood. */
export const seedDemonstrationCommand = async (say: (line: string) => void): Promise<Outcome> => {
  const config = readOperatorConfig();
  const onError = (error: Error) => say(`An idle connection to PostgreSQL broke: ${error.message}`);
  const pool = createPool({ url: config.DATABASE_URL, applicationName: 'ghi-nhan demonstration', max: 8, onError });
  try {
    if (await isDone(pool))
      return { exitCode: 0, lines: ['The demonstration is there already.'], data: { done: true } };
    const refused = await seed(config, pool, say);
    const lines = refused.slice(0, 5).map((line) => `  refused: ${line}`);
    return {
      exitCode: 0,
      lines: [...lines, `Demonstration ready; ${refused.length} acts refused.`],
      data: { refused },
    };
  } finally {
    await pool.end();
  }
};
