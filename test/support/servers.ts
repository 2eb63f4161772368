import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { FORGETFUL, type Postgres, startPostgres } from '#scripts/servers/postgres.ts';
import { type Launch, type ServerProcess, launch as startProcess } from '#scripts/servers/server-process.ts';
import { startTemporal, type Temporal } from '#scripts/servers/temporal.ts';
import { SUPERVISOR, stopOrphans } from '#scripts/start/orphans.ts';
import { readPidFile, stillRuns, writePidFile } from '#scripts/start/pid-files.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the run's PostgreSQL, database `postgres`. */
    postgresUrl: string;
    /** `host:port` of the run's Temporal server. */
    temporalAddress: string;
    /** True in `npm run test:full`: a spec may then do more rounds. */
    full: boolean;
  }
}

/** Beside the servers' data: who started them, so that a later run can end what a killed run left. */
export const RUN = 'run';
export const PREFIX = 'ghi-nhan-test-';

type Servers = { folder: string; users: number; postgres?: Promise<Postgres>; temporal?: Promise<Temporal> };

const KEY = Symbol.for('ghi-nhan.test-servers');
const everywhere: typeof globalThis & { [KEY]?: Servers } = globalThis;

/** Each suite loads its own copy of this module, the servers are shared by all suites of the run. */
const shared = (): Servers => {
  const present = everywhere[KEY];
  if (present) return present;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  writePidFile(join(folder, RUN), SUPERVISOR, process.pid);
  const servers = { folder, users: 0 };
  everywhere[KEY] = servers;
  return servers;
};

const noted =
  (folder: string) =>
  (launch: Launch): ServerProcess => {
    const server = startProcess(launch);
    writePidFile(join(folder, RUN), server.name, server.pid);
    return server;
  };

/** Ends the servers of earlier runs that were killed, and removes their data. */
const removeAbandoned = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = readPidFile(join(folder, RUN), SUPERVISOR);
    if (owner === undefined || stillRuns(owner)) continue;
    await stopOrphans(join(folder, RUN), () => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
};

const startTestPostgres = async (folder: string): Promise<Postgres> =>
  startPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: randomUUID(),
    logFile: join(folder, 'postgres.log'),
    settings: [...FORGETFUL, 'max_connections=200'],
    launch: noted(folder),
  });

const startTestTemporal = async (folder: string): Promise<Temporal> => {
  const config = readConfig();
  const { path } = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  return startTemporal({
    binary: path,
    port: await freePort(),
    logFile: join(folder, 'temporal.log'),
    timeSkipping: true,
    launch: noted(folder),
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
  if (servers.users === 1) await removeAbandoned();
  servers.postgres ??= startTestPostgres(servers.folder);
  if (withTemporal) servers.temporal ??= startTestTemporal(servers.folder);
  project.provide('postgresUrl', (await servers.postgres).url);
  const temporal = await servers.temporal;
  if (temporal) project.provide('temporalAddress', temporal.address);
  return () => leave(servers);
};
