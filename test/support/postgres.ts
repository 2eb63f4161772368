import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, migrate } from '#store/migrate.ts';
import './servers.ts';

export type TestDatabase = {
  /** The database as its owner. */
  readonly adminUrl: string;
  /** The same database as the login of api and worker. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
};

const TEMPLATE = 'migrated_template';

const addressOf = (serverUrl: string, database: string, user?: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  return url.href;
};

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Migrated once per run: the databases of the specs are copies of it. */
const ensureTemplate = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
  if (rowCount === 1) return;
  const server = inject('postgresUrl');
  await client.query(`drop database if exists ${TEMPLATE}`); // left half migrated by a spec file that died
  await client.query(`create database ${TEMPLATE}`);
  // The server lives as long as the run: one password serves its superuser and the login of the application.
  await migrate({ adminUrl: addressOf(server, TEMPLATE), appPassword: decodeURIComponent(new URL(server).password) });
  await client.query(`alter database ${TEMPLATE} is_template true`);
};

/** A migrated database of this test alone, on the server that the run started. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('test databases'))`); // spec files run side by side
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE} strategy wal_log`);
  });
  const server = inject('postgresUrl');
  const close = () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`)));
  return { adminUrl: addressOf(server, name), appUrl: addressOf(server, name, APP_ROLE), close };
};

/** An empty database, for specs of the migrations themselves. */
export const createEmptyDatabase = async (): Promise<Omit<TestDatabase, 'appUrl'>> => {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name}`));
  const close = () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`)));
  return { adminUrl: addressOf(inject('postgresUrl'), name), close };
};
