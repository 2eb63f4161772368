import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { childEnvironment, readConfig, settingsFile } from '#config.ts';
import { stopOrphans } from '#scripts/start/orphans.ts';
import { readPidFile, readPidFiles, stillRuns } from '#scripts/start/pid-files.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import { freePort } from '#test/support/free-port.ts';

const Answer = z.object({ pid: z.int(), database: z.string(), temporal: z.string() });
type System = {
  readonly url: string;
  readonly output: () => string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
};

const PROGRAM = join(import.meta.dirname, 'stand-in', 'start.ts');
const WAIT = { timeout: 90_000, interval: 100 };
// Whole starts beside another spec file on two cores: slow is no failure.
vi.setConfig({ testTimeout: 240_000 });
let temporal = '';
let data = '';

beforeAll(async () => {
  const { DATA_DIR: cacheFolder, TEMPORAL_CLI: cli } = readConfig();
  temporal = (await findTemporalBinary({ cli, cacheFolder })).path;
});
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'start-'));
  chmodSync(data, 0o755);
});
afterEach(async () => {
  await stopOrphans(join(data, 'run'), () => undefined);
  rmSync(data, { recursive: true });
});

const launch = async (port?: number): Promise<System> => {
  const chosen = port ?? (await freePort());
  const settings = {
    DATA_DIR: data,
    PORT: String(chosen),
    TEMPORAL_CLI: temporal,
    DATABASE_URL: '',
    TEMPORAL_ADDRESS: '',
  };
  const child = spawn(process.execPath, [PROGRAM], { env: childEnvironment(settings) });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  return { url: `http://127.0.0.1:${chosen}/`, output: () => output, child, ended };
};

const ready = async (system: System) => {
  await vi.waitFor(() => expect(system.output()).toContain('Ctrl-C stops everything.'), WAIT);
  return ask(system);
};
const ask = async ({ url }: System) => Answer.parse(await (await fetch(url)).json());
const run = () => join(data, 'run');

const query = async (statement: string) => {
  const noted = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(settingsFile(data), 'utf8')));
  const client = new pg.Client({ connectionString: noted['DATABASE_ADMIN_URL'] });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

it('starts everything from an empty folder, stops all of it at Ctrl-C, and continues with the same data', async () => {
  const first = await launch();
  expect(await ready(first)).toMatchObject({ database: expect.stringMatching(/^postgres:\/\/ghi_nhan_app:/) });
  expect(first.output()).toMatch(/migrated: 0001_event_store/);
  expect(first.output()).toMatch(/Mails http:\/\/127\.0\.0\.1:\d+/);
  await query('create table kept (id int)');
  const records = readPidFiles(run());
  expect(records.map(({ name }) => name).sort()).toEqual([
    'api',
    'mail',
    'postgres',
    'supervisor',
    'temporal',
    'worker',
  ]);

  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.output()).toMatch(/api stopped.*worker stopped.*mail stopped.*temporal stopped.*postgres stopped/s);
  expect(records.filter((record) => stillRuns(record))).toEqual([]);
  expect(readPidFiles(run())).toEqual([]);
  expect(existsSync(settingsFile(data))).toBe(false);

  const second = await launch();
  await ready(second);
  expect(second.output()).toContain('schema is up to date');
  expect(await query(`select to_regclass('kept')::text as kept`)).toEqual([{ kept: 'kept' }]);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

it('stops its own orphans after it was killed itself, and refuses a second start beside a running one', async () => {
  const killed = await launch();
  await ready(killed);
  const refused = await launch();
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain('The system already runs from this data folder');

  killed.child.kill('SIGKILL');
  await killed.ended;
  const orphans = readPidFiles(run()).filter(({ name }) => name !== 'supervisor');
  expect(orphans.filter((record) => stillRuns(record))).toHaveLength(5);

  const next = await launch();
  await ready(next);
  expect(orphans.filter((record) => stillRuns(record))).toEqual([]);
  for (const { name, pid } of orphans) expect(next.output()).toContain(`stopping ${name} (process ${pid})`);
  next.child.kill('SIGINT');
  expect(await next.ended).toBe(0);
});

it('starts the api, the worker, the mail catcher, Temporal and PostgreSQL again when they are killed', async () => {
  const system = await launch();
  const { pid } = await ready(system);
  const before = readPidFiles(run());
  for (const record of before) if (record.name !== 'supervisor') process.kill(record.pid, 'SIGKILL');
  await vi.waitFor(() => {
    for (const name of ['api', 'worker', 'mail', 'temporal', 'postgres'])
      expect(system.output()).toContain(`${name} runs again`);
  }, WAIT);
  await vi.waitFor(async () => expect((await ask(system)).pid).not.toBe(pid), WAIT);
  expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
  for (const { name } of before) expect(readPidFile(run(), name)).toBeDefined();
  system.child.kill('SIGINT');
  expect(await system.ended).toBe(0);
});

it('says in one sentence that its port is taken, and leaves nothing running', async () => {
  const port = await freePort();
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
  const system = await launch(port);
  expect(await system.ended).toBe(1);
  expect(system.output()).toMatch(/^Port \d+ is taken by another program: stop that program, or choose another port/);
  expect(readPidFiles(run())).toEqual([]);
  stranger.close();
});
