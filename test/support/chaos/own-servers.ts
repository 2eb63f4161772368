import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { type Postgres, startPostgres } from '#scripts/servers/postgres.ts';
import { type Launch, launch, type ServerProcess } from '#scripts/servers/server-process.ts';
import { startTemporal, type Temporal } from '#scripts/servers/temporal.ts';
import { SUPERVISOR } from '#scripts/start/orphans.ts';
import { writePidFile } from '#scripts/start/pid-files.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import { APP_ROLE } from '#store/migrate.ts';
import { PREFIX, RUN } from '../servers.ts';

/** PostgreSQL and Temporal of one story alone, on their own data, to be killed and started again in place. */
export type OwnServers = {
  readonly folder: string;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly temporalAddress: string;
  readonly startPostgres: () => Promise<Postgres>;
  readonly startTemporal: () => Promise<Temporal>;
  /** Temporal's disk, while the server is down: lost, copied, and put back as it was when it was copied. */
  readonly temporalDisk: { readonly lose: () => void; readonly copy: () => void; readonly putBack: () => void };
  /** Starts a process that is noted in a pid file and ended at the latest by `endAll`. */
  readonly launch: (launch: Launch) => ServerProcess;
  readonly endAll: () => Promise<void>;
};

/** The backends of a killed server take a moment to notice; until then its shared memory is in use. */
const withPatience = async <T>(start: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (tries === 40) throw error;
      await sleep(250);
    }
  }
};

/** Every process that was begun, so that none outlives the story, whatever has gone wrong. */
const createLauncher = (folder: string): Pick<OwnServers, 'launch' | 'endAll'> => {
  writePidFile(join(folder, RUN), SUPERVISOR, process.pid);
  const launched = new Set<ServerProcess>();
  let over = false;
  const noted = (asked: Launch): ServerProcess => {
    if (over) throw new Error(`${asked.name} is not started any more`);
    const server = launch(asked);
    launched.add(server);
    writePidFile(join(folder, RUN), server.name, server.pid);
    return server;
  };
  const endAll = async () => {
    over = true;
    const left = [...launched].filter((server) => !server.hasEnded());
    for (const server of left) server.child.kill('SIGKILL'); // nobody needs this data again
    await Promise.all(left.map(({ ended }) => ended));
  };
  return { launch: noted, endAll };
};

const diskOf = (folder: string): OwnServers['temporalDisk'] => {
  const [all, copied] = [{ recursive: true, force: true }, `${folder}.copy`];
  const lose = () => {
    if (readdirSync(folder).length === 0) throw new Error(`${folder} is empty: what should be lost?`);
    rmSync(folder, all);
    mkdirSync(folder);
  };
  const putBack = () => {
    lose();
    cpSync(copied, folder, all);
  };
  return { lose, copy: () => cpSync(folder, copied, all), putBack };
};

export const createOwnServers = async (): Promise<OwnServers> => {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}chaos-`));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  const launcher = createLauncher(folder);
  const [port, temporalPort] = [await freePort(), await freePort()];
  const config = readConfig();
  const { path: binary } = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  const temporalFolder = join(folder, 'temporal');
  mkdirSync(temporalFolder);
  const password = randomUUID();
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const start = { launch: launcher.launch, port, password };
  const [postgresLog, temporalLog] = [join(folder, 'postgres.log'), join(folder, 'temporal.log')];
  return {
    ...launcher,
    folder,
    adminUrl,
    appUrl: adminUrl.replace('//postgres:', `//${APP_ROLE}:`),
    temporalAddress: `127.0.0.1:${temporalPort}`,
    startPostgres: () =>
      withPatience(() => startPostgres({ ...start, folder: join(folder, 'postgres'), logFile: postgresLog })),
    startTemporal: () =>
      withPatience(() =>
        startTemporal({
          launch: launcher.launch,
          binary,
          port: temporalPort,
          logFile: temporalLog,
          databaseFile: join(temporalFolder, 'temporal.db'),
        }),
      ),
    temporalDisk: diskOf(temporalFolder),
  };
};
