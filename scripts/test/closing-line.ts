import type { TestModule, Vitest } from 'vitest/node';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] };

/** A file that could not be loaded has no test that failed: it counts as one failure itself. */
const brokenFiles = (modules: readonly TestModule[]): number =>
  modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0)
    .length;

export const tallyOf = ({ state }: Pick<Vitest, 'state'>): Tally => {
  const modules = state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (wanted: 'passed' | 'failed') => tests.filter((test) => test.result().state === wanted).length;
  const skipped = tests.flatMap((test) => {
    const result = test.result();
    return result.state === 'skipped' ? [`${test.fullName}: ${result.note ?? 'no reason given'}`] : [];
  });
  const failed = count('failed') + brokenFiles(modules) + state.getUnhandledErrors().length;
  return { passed: count('passed'), failed, skipped };
};

/** The last line of `npm test`, alone on its line; others read it. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
