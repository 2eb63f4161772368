import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Applied, disagreementOf, type Migration, readMigrations, SQL_FOLDER } from './migrations.ts';
import { connectionSettings, type Queryable } from './pool.ts';

export const APP_ROLE = 'ghi_nhan_app';

export type MigrateOptions = {
  /** The database as its owner or a superuser. */
  readonly adminUrl: string;
  /** Password of the login role `ghi_nhan_app`, made or changed when given. */
  readonly appPassword?: string;
};

// Roles are shared by all databases of a server, advisory locks are not: two databases migrated at once meet in the
// catalogue, and the later one is told so (a role that exists, a tuple that was changed meanwhile).
const MEETS_ANOTHER = ['23505', '42710', 'XX000'];
const ATTEMPTS = 20;

const codeOf = (error: unknown) => (error instanceof pg.DatabaseError ? (error.code ?? '') : '');

const persistently = async (work: () => Promise<unknown>, attempt = 1): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (attempt === ATTEMPTS || !MEETS_ANOTHER.includes(codeOf(error))) throw error;
    await sleep(10 * attempt);
    await persistently(work, attempt + 1);
  }
};

/** The login of api and worker: appends through es.append, reads, and writes read models. */
const ensureLogin = async (client: pg.Client, password: string): Promise<void> => {
  const role = APP_ROLE;
  const { rows } = await client.query<{ known: boolean }>(
    'select exists (select from pg_roles where rolname = $1) as known',
    [role],
  );
  const verb = rows[0]?.known ? 'alter' : 'create';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
  for (const group of ['es_app', 'es_projector']) {
    const member = await client.query(
      `select from pg_auth_members where roleid = $1::regrole and member = $2::regrole`,
      [group, role],
    );
    if (member.rowCount === 0) await client.query(`grant ${group} to ${role}`);
  }
};

const ensureRoles = async (client: pg.Client, password: string | undefined): Promise<void> => {
  const roles = readFileSync(join(SQL_FOLDER, 'roles.sql'), 'utf8');
  await persistently(() => client.query(roles));
  if (password !== undefined) await persistently(() => ensureLogin(client, password));
};

const BOOTSTRAP = `
  create schema if not exists es authorization es_owner;
  create table if not exists es.migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz(3) not null default date_trunc('milliseconds', clock_timestamp())
  );
  alter table es.migration owner to es_owner;
  grant usage on schema es to es_app;
  grant select on es.migration to es_app`;

const readApplied = async (db: Queryable): Promise<readonly Applied[]> =>
  (await db.query<Applied>({ text: 'select number, name, checksum from es.migration order by number' })).rows;

const apply = async (client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> => {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('reset role');
    await client.query('insert into es.migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // the first error says more
    throw error instanceof Error ? new Error(`Migration ${name} failed: ${error.message}`, { cause: error }) : error;
  }
};

/**
 * Brings the database to the newest schema, forward only, and answers with the names of what it ran.
 * Safe to call twice and at once: one lock per database. Run by a command or by npm start, never by a worker.
 */
export const migrate = async ({ adminUrl, appPassword }: MigrateOptions): Promise<readonly string[]> => {
  const migrations = readMigrations();
  const settings = connectionSettings({
    url: adminUrl,
    applicationName: 'ghi-nhan migrate',
    statementTimeout: 600_000,
  });
  const client = new pg.Client({ ...settings, lock_timeout: 60_000 });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('ghi-nhan migrate'))`);
    await ensureRoles(client, appPassword);
    await persistently(() => client.query(BOOTSTRAP));
    const applied = await readApplied(client);
    const disagreement = disagreementOf(applied, migrations);
    if (disagreement) throw new Error(disagreement);
    const pending = migrations.filter(({ number }) => !applied.some((row) => row.number === number));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
};

const appliedOrNone = async (db: Queryable): Promise<readonly Applied[]> => {
  const { rows } = await db.query<{ present: boolean }>({
    text: `select to_regclass('es.migration') is not null as present`,
  });
  return rows[0]?.present ? readApplied(db) : [];
};

/** Throws one clear sentence unless the database has exactly the schema of this program. */
export const assertSchemaVersion = async (db: Queryable): Promise<void> => {
  const migrations = readMigrations();
  const applied = await appliedOrNone(db);
  const disagreement = disagreementOf(applied, migrations);
  if (disagreement) throw new Error(disagreement);
  const missing = migrations.filter(({ number }) => !applied.some((row) => row.number === number));
  if (missing.length > 0)
    throw new Error(
      `The database lacks ${missing.map(({ name }) => name).join(', ')}: run \`npm run cli -- migrate\`.`,
    );
};

/**
 * Restore guard: a restored cluster hands out old transaction ids, and the feed would never show new events.
 * Throws until an operator has opened a new era.
 */
export const assertLogEra = async (db: Queryable): Promise<void> => {
  const { rows } = await db.query<{ restored: boolean }>({
    text: `select pg_snapshot_xmax(pg_current_snapshot()) <= (select max(xid) from es.event) as restored`,
  });
  if (rows[0]?.restored)
    throw new Error(
      'This server is older than its last event (restored from a copy?): an operator opens a new era first.',
    );
};
