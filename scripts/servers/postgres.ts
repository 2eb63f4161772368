import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { type Identity, postgresIdentity } from './postgres-user.ts';
import { type Launch, launch, type ServerProcess, stopProcess, untilReady } from './server-process.ts';

export type PostgresOptions = {
  /** An absolute path; its parent exists and is open to the postgres user. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** `name=value` settings of the server. */
  readonly settings?: readonly string[];
  /** How the process is started: npm start notes each one in a pid file. */
  readonly launch?: (launch: Launch) => ServerProcess;
};

export type Postgres = { readonly url: string; readonly server: ServerProcess; readonly stop: () => Promise<void> };

/** Settings for a server whose data nobody needs after the run: no write ever waits for the disk. */
export const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] as const;

// The encoding and the locale are said in full: under LC_ALL=C initdb would else choose SQL_ASCII.
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
  '--no-instructions',
];

/** In a folder beside, renamed at the end: an initdb that was killed leaves nothing that looks like a cluster. */
const initialise = async (options: PostgresOptions, binaries: PostgresBinaries, identity: Identity): Promise<void> => {
  const unfinished = `${options.folder}.unfinished`;
  const passwordFile = `${options.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(unfinished, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    const flags = [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
    await promisify(execFile)(binaries.initdb, flags, { ...identity, cwd: '/' });
    renameSync(unfinished, options.folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

/** True when the server accepts a query; a server that is still recovering refuses the connection. */
export const answersQuery = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // the query below reports it
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Creates the cluster when the folder is new, starts the server on loopback only and waits until it answers. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const identity = postgresIdentity();
  const binaries = postgresBinaries(identity);
  if (!existsSync(join(options.folder, 'PG_VERSION'))) await initialise(options, binaries, identity);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])];
  const server = (options.launch ?? launch)({
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', options.folder, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
    logFile: options.logFile,
    identity,
  });
  const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`;
  await untilReady(server, () => answersQuery(url), 60_000);
  // SIGINT is PostgreSQL's "fast shutdown": open sessions are ended, everything is written.
  const stop = async () => void (await stopProcess(server, 'SIGINT', 20_000));
  return { url, server, stop };
};
