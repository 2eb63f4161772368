import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { readConfig } from './config.ts';
import { SUITES, type Suite } from './scripts/test/suites.ts';

const { TEST_FULL: full } = readConfig();

const GLOBAL_SETUP = {
  nothing: [],
  postgres: ['test/support/with-postgres.ts'],
  'all servers': ['test/support/with-all-servers.ts'],
} as const satisfies Record<Suite['needs'], readonly string[]>;

const projectOf = ({ name, needs, turn, workers }: Suite): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`test/${name}/**/*.spec.{ts,tsx}`],
    // Long specs are files of their own, run by `npm run test:full`.
    exclude: [...configDefaults.exclude, ...(full ? [] : ['**/*.full.spec.ts'])],
    provide: { full },
    globalSetup: [...GLOBAL_SETUP[needs]],
    sequence: { groupOrder: turn },
    maxWorkers: workers,
    testTimeout: needs === 'nothing' ? 20_000 : 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: SUITES.map(projectOf),
    // The pure core is covered line by line and branch by branch: `npm run check` fails when it no longer is.
    coverage: {
      provider: 'v8',
      include: ['domain/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { 100: true },
      reportsDirectory: `coverage/${process.pid}`, // two runs at the same time would remove each other's
    },
  },
});
