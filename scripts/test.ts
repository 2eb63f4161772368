import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { childEnvironment } from '#config.ts';
import { closingLine, tallyOf } from './test/closing-line.ts';
import { SUITES } from './test/suites.ts';

/**
 * `npm test [-- suite… | file…] [--full] [--coverage]`: all suites, or those named, on servers that the run starts
 * itself. With `--coverage` the run fails unless it went through every line and branch of domain.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, coverage: { type: 'boolean', default: false } },
});

const runSuites = async (): Promise<number> => {
  const suites = positionals.filter((word) => SUITES.some(({ name }) => name === word));
  const files = positionals.filter((word) => !suites.includes(word));
  const vitest = await startVitest('test', files, {
    run: true,
    coverage: { enabled: values.coverage },
    ...(suites.length > 0 ? { project: suites } : {}),
  });
  process.once('SIGTERM', () => void vitest.cancelCurrentRun('keyboard-input'));
  const tally = tallyOf(vitest);
  await vitest.close();
  for (const skipped of tally.skipped) console.log(`skipped: ${skipped}`);
  if (tally.passed + tally.failed === 0) console.log('No test was found.');
  console.log(closingLine(tally));
  const covered = !values.coverage || (process.exitCode ?? 0) === 0; // a threshold that is missed shows only there
  return tally.failed === 0 && tally.passed > 0 && covered ? 0 : 1;
};

/** The suites read TEST_FULL as a setting, so it must be there before anything is loaded. */
const runFull = (): number => {
  const words = process.argv.slice(2).filter((word) => word !== '--full');
  const again = spawnSync(process.execPath, [import.meta.filename, ...words], {
    env: childEnvironment({ TEST_FULL: '1' }),
    stdio: 'inherit',
  });
  return again.status ?? 1;
};

process.exit(values.full ? runFull() : await runSuites());
