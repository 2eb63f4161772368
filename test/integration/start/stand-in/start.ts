import { readConfig } from '#config.ts';
import { createSay } from '#scripts/start/progress.ts';
import { run } from '#scripts/start/run.ts';

/** `npm start` with the stand-ins of this folder in the place of the worker and the api. */
try {
  await run({ config: readConfig(), root: import.meta.dirname, seed: false, say: createSay() });
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
