import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { launch, type ServerProcess, stopProcess, untilReady } from '#scripts/servers/server-process.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';
import { createTestNamespace, type TestTemporal } from './temporal.ts';
import { launchWorker, signingKey } from './workflow/worker-process.ts';

/** Worker and api as processes of their own, on a database, a namespace and ports of their own. */
export type TestSystem = {
  readonly base: string;
  readonly database: TestDatabase;
  readonly temporal: TestTemporal;
  readonly keys: ReturnType<typeof signingKey>['keys'];
  readonly now: string;
  readonly close: () => Promise<void>;
};

const isReady = async (base: string): Promise<boolean> => {
  const answer: unknown = await fetch(`${base}/readyz`).then(
    (response) => response.json(),
    () => ({}),
  );
  return typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 'ready';
};

const launchApi = async (
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<[ServerProcess, string]> => {
  const port = await freePort();
  const api = launch({
    name: 'api',
    command: process.execPath,
    args: ['api/server.ts'],
    logFile: join(folder, 'api.log'),
    env: childEnvironment({ HOST: '127.0.0.1', PORT: String(port), ...settings }),
  });
  return [api, `http://127.0.0.1:${port}`];
};

/** The whole system at one instant: the clock of every process stands still there, so that what is shown is certain. */
export const startSystem = async (now: string): Promise<TestSystem> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-system-'));
  const clock = join(folder, 'clock');
  writeFileSync(clock, `${now}\n`);
  const [database, temporal] = await Promise.all([createTestDatabase(), createTestNamespace()]);
  const { keys, setting } = signingKey();
  const settings = {
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    COMMAND_SIGNING_KEYS: setting,
    TEST_CLOCK_FILE: clock,
  };
  const [worker, [api, base]] = await Promise.all([launchWorker(settings), launchApi(folder, settings)]);
  const close = async () => {
    await stopProcess(api, 'SIGTERM', 10_000);
    await worker.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(api, () => isReady(base), 60_000);
  } catch (error) {
    await close();
    throw error;
  }
  return { base, database, temporal, keys, now, close };
};
