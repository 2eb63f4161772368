import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { FORGETFUL, type Postgres, startPostgres } from '#scripts/servers/postgres.ts';
import { startTemporal, type Temporal } from '#scripts/servers/temporal.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the run's PostgreSQL, database `postgres`. */
    postgresUrl: string;
    /** `host:port` of the run's Temporal server. */
    temporalAddress: string;
  }
}

type Servers = { folder: string; users: number; postgres?: Promise<Postgres>; temporal?: Promise<Temporal> };

const KEY = Symbol.for('ghi-nhan.test-servers');
const everywhere: typeof globalThis & { [KEY]?: Servers } = globalThis;

/** Each suite loads its own copy of this module, the servers are shared by all suites of the run. */
const shared = (): Servers => {
  const present = everywhere[KEY];
  if (present) return present;
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-test-'));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  const servers = { folder, users: 0 };
  everywhere[KEY] = servers;
  return servers;
};

const startTestPostgres = async (folder: string): Promise<Postgres> =>
  startPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: randomUUID(),
    logFile: join(folder, 'postgres.log'),
    settings: [...FORGETFUL, 'max_connections=200'],
  });

const startTestTemporal = async (folder: string): Promise<Temporal> => {
  const config = readConfig();
  const { path } = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  return startTemporal({
    binary: path,
    port: await freePort(),
    logFile: join(folder, 'temporal.log'),
    timeSkipping: true,
  });
};

const leave = async (servers: Servers): Promise<void> => {
  servers.users -= 1;
  if (servers.users > 0) return;
  delete everywhere[KEY];
  const running = await Promise.allSettled([servers.temporal, servers.postgres]);
  for (const result of running) if (result.status === 'fulfilled') await result.value?.stop();
  rmSync(servers.folder, { recursive: true, force: true });
};

/** Makes the run's PostgreSQL, and with it a Temporal server, known to a suite. Answers with the suite's teardown. */
export const provideServers = async (project: TestProject, withTemporal: boolean) => {
  const servers = shared();
  servers.users += 1;
  servers.postgres ??= startTestPostgres(servers.folder);
  if (withTemporal) servers.temporal ??= startTestTemporal(servers.folder);
  project.provide('postgresUrl', (await servers.postgres).url);
  const temporal = await servers.temporal;
  if (temporal) project.provide('temporalAddress', temporal.address);
  return () => leave(servers);
};
