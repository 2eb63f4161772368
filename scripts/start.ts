import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#config.ts';
import { createSay } from './start/progress.ts';
import { run } from './start/run.ts';

/** `npm start [-- --no-seed]`: the whole system on this machine, until Ctrl-C. */
const { values } = parseArgs({ options: { 'no-seed': { type: 'boolean', default: false } } });

try {
  const root = join(import.meta.dirname, '..');
  await run({ config: readConfig(), root, seed: !values['no-seed'], say: createSay() });
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
