import { join } from 'node:path';
import pg from 'pg';
import { answersQuery, startPostgres } from '#scripts/servers/postgres.ts';
import { APP_ROLE, migrate } from '#store/migrate.ts';
import type { Start } from './context.ts';
import { preferPort } from './ports.ts';
import { cannotStart } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { keepRunning, type Service } from './supervise.ts';

export type Database = {
  readonly appUrl: string;
  /** Absent: someone else migrates this database. */
  readonly adminUrl: string | undefined;
  readonly embedded: boolean;
};

const NAME = 'ghi_nhan';
const DEFAULT_PORT = 5433;
// pglz: the platform package is built without lz4.
const SETTINGS = ['wal_compression=pglz', 'shared_buffers=256MB', 'timezone=UTC', 'log_timezone=UTC'];

const addressOf = (serverUrl: string, user: string, password: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  url.username = user;
  url.password = password;
  return url.href;
};

const ensureDatabase = async (serverUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
};

const report = (start: Start, ran: readonly string[]): void =>
  start.say(ran.length === 0 ? 'schema is up to date' : `migrated: ${ran.join(', ')}`);

const openEmbedded = async (start: Start, secrets: Secrets): Promise<Database> => {
  const { folder, processes, say } = start;
  const port = await preferPort(DEFAULT_PORT, 'PostgreSQL', say);
  const options = {
    folder: folder.cluster,
    port,
    password: secrets.postgresPassword,
    logFile: join(folder.logs, 'postgres.log'),
    settings: SETTINGS,
    launch: processes.launch,
  };
  const service: Service = { name: 'postgres', start: async () => (await startPostgres(options)).server };
  const { url, server } = await startPostgres(options);
  void keepRunning(service, server, start);
  say(`PostgreSQL answers on 127.0.0.1:${port}`);
  await ensureDatabase(url);
  const adminUrl = addressOf(url, 'postgres', secrets.postgresPassword);
  report(start, await migrate({ adminUrl, appPassword: secrets.applicationPassword }));
  return { adminUrl, appUrl: addressOf(url, APP_ROLE, secrets.applicationPassword), embedded: true };
};

const openExternal = async (start: Start, appUrl: string): Promise<Database> => {
  const adminUrl = start.config.DATABASE_ADMIN_URL;
  const { host, username, password } = new URL(appUrl);
  // Our own login gets the password that the settings give it; another login is the operator's.
  const login = username === APP_ROLE ? { appPassword: decodeURIComponent(password) } : {};
  if (adminUrl !== undefined) report(start, await migrate({ adminUrl, ...login }));
  if (!(await answersQuery(appUrl)))
    throw cannotStart(`PostgreSQL at ${host} (DATABASE_URL) does not answer: start it, or unset DATABASE_URL.`);
  start.say(`PostgreSQL answers on ${host}`);
  return { appUrl, adminUrl, embedded: false };
};

/** The database of DATABASE_URL, else an embedded server below the data folder; migrated to the newest schema. */
export const openDatabase = (start: Start, secrets: Secrets): Promise<Database> =>
  start.config.DATABASE_URL === undefined
    ? openEmbedded(start, secrets)
    : openExternal(start, start.config.DATABASE_URL);
