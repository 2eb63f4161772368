import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { ServingConfig } from '#config.ts';
import { createClock } from '#store/clock.ts';
import { createEventStore } from '#store/event-store.ts';
import type { Pool } from '#store/pool.ts';
import { finishRun, startRun } from '#store/runs.ts';
import type { Call } from './command.ts';
import { importFile } from './import-file.ts';
import { mailTerms } from './mail-settings.ts';
import { withPool, withTemporal } from './operator.ts';
import type { Outcome } from './outcome.ts';
import { seedDemonstration } from './seed/demonstration.ts';

const RUN = 'demonstration';
const DATA = join(import.meta.dirname, '..', 'data');
const FILES = ['units-khanh-hoa.csv', 'units-other.csv'] as const;

const isDone = async (pool: Pool): Promise<boolean> => {
  const text = "select 1 from shell.run where run_id = $1 and state = 'finished'";
  return (await pool.query({ text, values: [RUN] })).rows.length > 0;
};

const STEP = 10;
/** A line for every tenth of a part. */
const progressTo = ({ say }: Pick<Call, 'say'>) => {
  const told = new Map<string, number>();
  return (part: string, done: number, total: number): void => {
    const percent = Math.floor((100 * done) / Math.max(total, 1) / STEP) * STEP;
    if (total === 0 || told.get(part) === percent) return;
    told.set(part, percent);
    say(`  ${part}: ${percent}% (${done}/${total})`);
  };
};

/** The real units, as they are in the lists: entered by the import, and not marked as demonstration. */
const importUnits = async (pool: Pool, now: string, call: Call): Promise<void> => {
  for (const file of FILES) {
    const chosen = { kind: 'units', province: null, source: null, commit: true, refusedTo: null, now } as const;
    const { lines } = await importFile(pool, { ...chosen, file: join(DATA, file) }, call);
    call.say(`  ${file}: ${lines.at(-2) ?? lines.join(' ')}`);
  }
};

const seed = async (config: ServingConfig, pool: Pool, call: Call): Promise<readonly string[]> => {
  const clock = createClock(config.TEST_CLOCK_FILE);
  const at = clock();
  const run = { runId: RUN, kind: RUN, workflowId: RUN, province: null, year: null } as const;
  await startRun(pool, { ...run, startedBy: 'system:demonstration', at });
  await importUnits(pool, at, call);
  const refused = await withTemporal(config.TEMPORAL_ADDRESS, (connection) =>
    seedDemonstration({
      address: `http://127.0.0.1:${config.PORT}`,
      dataFolder: DATA,
      store: createEventStore(pool),
      db: pool,
      temporal: new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }),
      keys: config.COMMAND_SIGNING_KEYS,
      mail: mailTerms(config),
      now: new Date(at),
      progress: progressTo(call),
    }),
  );
  await finishRun(pool, { runId: RUN, kind: 'demonstration' }, 'finished', clock());
  return refused;
};

const OFFICERS = [
  'of-cp22366a  Cán bộ Công an phường Nha Trang (tiếp nhận)',
  'of-cp22366b  Phó Trưởng Công an phường Nha Trang (thẩm định)',
  'of-ch22366   Chủ tịch UBND phường Nha Trang (quyết định)',
  'of-pp56a     Cán bộ Công an tỉnh Khánh Hòa',
];

/** Fills the system with a demonstration, once: a later call finds it done. Interrupted, it goes on where it stood. */
export const seedDemonstrationCommand = (config: ServingConfig, call: Call): Promise<Outcome> =>
  withPool(call, { url: config.DATABASE_URL, name: 'demonstration', max: 8 }, async (pool) => {
    const refused = (await isDone(pool)) ? [] : await seed(config, pool, call);
    const problems = refused.slice(0, 5).map((line) => `  refused: ${line}`);
    const lines = [...problems, 'Demonstration officers, among others:', ...OFFICERS.map((line) => `  ${line}`)];
    return { exitCode: refused.length === 0 ? 0 : 1, lines, data: { refused } };
  });
