import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { startTemporal } from '#scripts/servers/temporal.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import { open, register } from '#test/support/case/stages.ts';
import { createEmptyDatabase, createTestDatabase } from '#test/support/postgres.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { connectEngine } from '#test/support/workflow/engine.ts';
import { launchWorker, signingKey, type WorkerProcess } from '#test/support/workflow/worker-process.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';

const key = signingKey();
const running: WorkerProcess[] = [];
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop();
});

const launchedWith = async (settings: Readonly<Record<string, string>>): Promise<WorkerProcess> => {
  const worker = await launchWorker({ COMMAND_SIGNING_KEYS: key.setting, ...settings });
  running.push(worker);
  return worker;
};
const migrated = async (): Promise<string> => {
  const database = await createTestDatabase();
  onTestFinished(database.close);
  return database.appUrl;
};
const clockAt = (instant: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'clock');
  writeFileSync(file, `${instant}\n`);
  return file;
};
const says = (worker: WorkerProcess, text: string) =>
  expect.poll(worker.log, { timeout: 25_000, interval: 100 }).toContain(text);
const timesSaid = (worker: WorkerProcess, text: string) => worker.log().split(text).length - 1;

describe('the worker process', () => {
  it('says once that it is ready, carries out commands, shows its figures, and ends on SIGTERM', async () => {
    const { address, namespace } = await createTestNamespace();
    const worker = await launchedWith({
      DATABASE_URL: await migrated(),
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      TEST_CLOCK_FILE: clockAt('2026-01-05T05:00:00.000Z'),
    });
    await says(worker, 'worker ready');
    const engine = await connectEngine({ address, namespace, taskQueue: TASK_QUEUE }, key.keys);
    const { caseId, of } = caseOf(1);
    expect(await engine.send(caseId, of(open()))).toMatchObject({ version: 1, events: ['CaseOpened'] });
    // By the machine's clock the window may be over: the worker goes by the file.
    expect(await engine.send(caseId, of(register()))).toMatchObject({ version: 2, events: ['RegistrationSubmitted'] });
    await engine.close();
    const metrics = await (await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`)).text();
    expect(metrics).toContain('temporal_workflow_task_queue_poll_succeed');
    expect(timesSaid(worker, 'worker ready')).toBe(1);
    expect(timesSaid(worker, '"level":50')).toBe(0);
    const { process: child, log } = worker;
    child.child.kill('SIGTERM');
    expect(await child.ended).toBe('exit code 0');
    expect(log()).toContain('worker stopped');
  });

  it('waits for a Temporal server that comes later, and says so once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-late-'));
    const port = await freePort();
    const worker = await launchedWith({ DATABASE_URL: await migrated(), TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
    await says(worker, 'does not answer: trying again every second');
    const { TEMPORAL_CLI: cli, DATA_DIR: cacheFolder } = readConfig();
    const { path: binary } = await findTemporalBinary({ cli, cacheFolder });
    const temporal = await startTemporal({ binary, port, logFile: join(folder, 'temporal.log') });
    onTestFinished(async () => {
      await temporal.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    await says(worker, 'worker ready');
    expect(timesSaid(worker, 'does not answer')).toBe(1);
    await worker.stop();
  });

  it('refuses a database without its schema, and names the command that makes it', async () => {
    const database = await createEmptyDatabase();
    onTestFinished(database.close);
    const worker = await launchedWith({ DATABASE_URL: database.adminUrl, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(await worker.process.ended).toBe('exit code 1');
    expect(worker.log()).toContain('npm run cli -- migrate');
  });

  it('refuses to run in a time zone of its own', async () => {
    const worker = await launchedWith({
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      TZ: 'Asia/Ho_Chi_Minh',
    });
    expect(await worker.process.ended).toBe('exit code 1');
    expect(worker.log()).toContain('The worker must run with TZ=UTC');
  });

  it('names every setting that it lacks', async () => {
    const worker = await launchWorker({ DATABASE_URL: '', TEMPORAL_ADDRESS: '' });
    running.push(worker);
    expect(await worker.process.ended).toBe('exit code 1');
    expect(worker.log()).toMatch(/DATABASE_URL: is not set.*TEMPORAL_ADDRESS: is not set/s);
  });
});
