import { STEPS, type Step } from './check/steps.ts';

/** `npm run check`: everything that needs no server. Runs all steps, also after a failure, and lists the failures last. */
const AT_ONCE = 2;
const failures: { readonly name: string; readonly output: string }[] = [];
const waiting = [...STEPS];

const perform = async ({ name, run }: Step): Promise<void> => {
  const startedAt = performance.now();
  const { passed, output } = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${seconds.padStart(5)} s  ${name}`);
  if (!passed) failures.push({ name, output });
};

const workThrough = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await perform(step);
};

await Promise.all(Array.from({ length: AT_ONCE }, workThrough));
for (const { name, output } of failures) console.log(`\n── ${name}\n${output.trim()}`);
console.log(
  failures.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failures.map(({ name }) => name).join(', ')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
