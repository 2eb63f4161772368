import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { childEnvironment, readConfig } from '../config.ts';
import { freePort } from '../scripts/servers/free-port.ts';
import { startPostgres } from '../scripts/servers/postgres.ts';
import { launch, type ServerProcess, stopProcess } from '../scripts/servers/server-process.ts';
import { startTemporal } from '../scripts/servers/temporal.ts';
import { findTemporalBinary } from '../scripts/temporal-binary.ts';
import { APP_ROLE, migrate } from '../store/migrate.ts';

/** Servers of one bench alone, and the real worker on them; the clock port stands at one instant. */
export type Ground = {
  /** As the owner of the tables. */
  readonly pool: pg.Pool;
  readonly client: Client;
  readonly worker: ServerProcess;
  readonly versions: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

// As npm start runs it, but that a million rows at once do not wait for checkpoints; both sides have the same.
const SETTINGS = ['shared_buffers=1GB', 'max_wal_size=8GB', 'wal_compression=pglz', 'timezone=UTC'];

const launchWorker = async (folder: string, settings: Readonly<Record<string, string>>): Promise<ServerProcess> =>
  launch({
    name: 'worker',
    command: process.execPath,
    args: [join(import.meta.dirname, '..', 'worker.ts')],
    logFile: join(folder, 'worker.log'),
    env: childEnvironment({ TZ: 'UTC', WORKER_METRICS_PORT: String(await freePort()), ...settings }),
  });

const startServers = async (folder: string) => {
  const password = randomUUID();
  const config = readConfig();
  const { path: binary } = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  const database = { folder: join(folder, 'postgres'), port: await freePort(), password, settings: SETTINGS };
  const postgres = await startPostgres({ ...database, logFile: join(folder, 'postgres.log') });
  const engine = { binary, port: await freePort(), databaseFile: join(folder, 'temporal.db') };
  const temporal = await startTemporal({ ...engine, logFile: join(folder, 'temporal.log') });
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${database.port}/postgres`;
  await migrate({ adminUrl, appPassword: password });
  return { postgres, temporal, adminUrl, appUrl: adminUrl.replace('//postgres:', `//${APP_ROLE}:`) };
};

export const openGround = async (now: string): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-bench-'));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  const { postgres, temporal, adminUrl, appUrl } = await startServers(folder);
  const clock = join(folder, 'clock');
  writeFileSync(clock, `${now}\n`);
  const worker = await launchWorker(folder, {
    DATABASE_URL: appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    COMMAND_SIGNING_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    TEST_CLOCK_FILE: clock,
  });
  const pool = new pg.Pool({ connectionString: adminUrl, application_name: 'bench', max: 4 }); // no limit of time, as ours has;
  const connection = await Connection.connect({ address: temporal.address });
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  const close = async () => {
    await stopProcess(worker, 'SIGTERM', 20_000);
    await connection.close();
    await pool.end();
    await temporal.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const versions = { postgresql: rows[0]?.server_version ?? 'unknown' };
  return { pool, client: new Client({ connection }), worker, versions, close };
};
