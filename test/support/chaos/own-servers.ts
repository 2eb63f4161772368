import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { type Postgres, startPostgres } from '#scripts/servers/postgres.ts';
import { startTemporal, type Temporal } from '#scripts/servers/temporal.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import { APP_ROLE, migrate } from '#store/migrate.ts';

/** PostgreSQL and Temporal of one story alone, on their own data, to be killed and started again in place. */
export type OwnServers = {
  readonly folder: string;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly temporalAddress: string;
  readonly startPostgres: () => Promise<Postgres>;
  readonly startTemporal: () => Promise<Temporal>;
  /** As if Temporal's disk were lost; the server must be down. */
  readonly wipeTemporal: () => void;
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

const asApp = (adminUrl: string, password: string): string => {
  const url = new URL(adminUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
};

export const createOwnServers = async (): Promise<OwnServers> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-chaos-'));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  const [port, temporalPort] = [await freePort(), await freePort()];
  const config = readConfig();
  const { path: binary } = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  const databaseFile = join(folder, 'temporal.db');
  const password = randomUUID();
  const logFile = join(folder, 'postgres.log');
  return {
    folder,
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    appUrl: asApp(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, password),
    temporalAddress: `127.0.0.1:${temporalPort}`,
    startPostgres: () =>
      withPatience(() => startPostgres({ folder: join(folder, 'postgres'), port, password, logFile })),
    startTemporal: () =>
      withPatience(() =>
        startTemporal({ binary, port: temporalPort, logFile: join(folder, 'temporal.log'), databaseFile }),
      ),
    wipeTemporal: () => {
      for (const name of ['', '-wal', '-shm', '-journal']) rmSync(`${databaseFile}${name}`, { force: true });
      if (existsSync(databaseFile)) throw new Error(`${databaseFile} is still there`);
    },
  };
};

export const migrateOwn = (adminUrl: string, appUrl: string) =>
  migrate({ adminUrl, appPassword: new URL(appUrl).password });
