import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type Needs = 'nothing' | 'postgres' | 'all servers';

const SERVERS = {
  nothing: [],
  postgres: ['test/support/with-postgres.ts'],
  'all servers': ['test/support/with-all-servers.ts'],
} as const satisfies Record<Needs, readonly string[]>;

/** Suites run in the order of `turn`; suites with the same turn share the workers. */
const suite = (name: string, needs: Needs, turn: number, maxWorkers: number): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`test/${name}/**/*.spec.ts`],
    globalSetup: [...SERVERS[needs]],
    sequence: { groupOrder: turn },
    maxWorkers,
    testTimeout: needs === 'nothing' ? 10_000 : 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      suite('unit', 'nothing', 0, 2),
      suite('architecture', 'nothing', 0, 2),
      suite('contract', 'nothing', 0, 2),
      suite('replay', 'nothing', 1, 1),
      suite('workflow', 'all servers', 2, 2),
      suite('integration', 'all servers', 2, 2),
      suite('api', 'all servers', 2, 2),
      // An open write transaction anywhere on the server holds the feed back: one file at a time.
      suite('projection', 'postgres', 3, 1),
      suite('e2e', 'all servers', 4, 1),
      suite('chaos', 'all servers', 5, 1),
    ],
  },
});
