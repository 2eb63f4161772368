import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { childEnvironment } from '#config.ts';
import { closingLine, tallyOf } from './test/closing-line.ts';
import { SUITES } from './test/suites.ts';

/** `npm test [-- suite… | file…] [--full]`: all suites, or those named, on servers that the run starts itself. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});

const runSuites = async (): Promise<number> => {
  const suites = positionals.filter((word) => SUITES.some(({ name }) => name === word));
  const files = positionals.filter((word) => !suites.includes(word));
  const vitest = await startVitest('test', files, { run: true, ...(suites.length > 0 ? { project: suites } : {}) });
  process.once('SIGTERM', () => void vitest.cancelCurrentRun('keyboard-input'));
  const tally = tallyOf(vitest);
  await vitest.close();
  for (const skipped of tally.skipped) console.log(`skipped: ${skipped}`);
  if (tally.passed + tally.failed === 0) console.log('No test was found.');
  console.log(closingLine(tally));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
};

/** The suites read TEST_FULL as a setting, so it must be there before anything is loaded. */
const runFull = (): number => {
  const again = spawnSync(process.execPath, [import.meta.filename, ...positionals], {
    env: childEnvironment({ TEST_FULL: '1' }),
    stdio: 'inherit',
  });
  return again.status ?? 1;
};

process.exit(values.full ? runFull() : await runSuites());
