import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPidFiles } from '#scripts/start/pid-files.ts';
import { createProcesses } from '#scripts/start/processes.ts';
import { keepRunning } from '#scripts/start/supervise.ts';

const QUICK = { firstMs: 10, longestMs: 40, steadyMs: 60_000 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (name: string, shell: string) => ({
  name,
  command: '/bin/sh',
  args: ['-c', shell],
  logFile: join(folder, `${name}.log`),
});

it('starts a process again that ended by itself, and says why it ended with the end of its log', async () => {
  const processes = createProcesses(join(folder, 'run'));
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const first = processes.launch(program('worker', 'echo out of luck; exit 3'));
  const again = async () => processes.launch(program('worker', 'exec sleep 60'));
  const kept = keepRunning({ name: 'worker', start: again }, first, { say, processes }, QUICK);
  await vi.waitFor(() => expect(said).toContain('worker runs again'));
  expect(said[0]).toMatch(/^worker ended \(exit code 3\); last lines of .*worker\.log:\nout of luck$/);
  expect(readPidFiles(join(folder, 'run'))).toMatchObject([{ name: 'worker' }]);
  await processes.stopAll(say);
  await kept;
  expect(said.at(-1)).toBe('worker stopped (signal SIGTERM)');
  expect(readPidFiles(join(folder, 'run'))).toEqual([]);
});

it('tries again when the process does not come up', async () => {
  const processes = createProcesses(join(folder, 'run'));
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  let attempts = 0;
  const start = async () => {
    attempts += 1;
    if (attempts < 3) throw new Error(`attempt ${attempts}`);
    return processes.launch(program('postgres', 'exec sleep 60'));
  };
  const kept = keepRunning(
    { name: 'postgres', start },
    processes.launch(program('postgres', 'exit 1')),
    { say, processes },
    QUICK,
  );
  await vi.waitFor(() => expect(said).toContain('postgres runs again'));
  expect(said).toContain('postgres did not come up: attempt 2');
  await processes.stopAll(say);
  await kept;
});

it('stops the api first and the database last', async () => {
  const processes = createProcesses(join(folder, 'run'));
  for (const name of ['postgres', 'worker', 'temporal', 'api'])
    processes.launch(
      program(name, `trap 'echo ${name} >> ${folder}/order; exit 0' TERM INT; while :; do sleep 0.05; done`),
    );
  await vi.waitFor(() => expect(readPidFiles(join(folder, 'run'))).toHaveLength(4));
  await new Promise((resolve) => setTimeout(resolve, 200)); // the shells set their traps
  await processes.stopAll(() => undefined);
  expect(readFileSync(join(folder, 'order'), 'utf8').trim().split('\n')).toEqual([
    'api',
    'worker',
    'temporal',
    'postgres',
  ]);
});

it('starts nothing any more once it is stopping', async () => {
  const processes = createProcesses(join(folder, 'run'));
  await processes.stopAll(() => undefined);
  expect(() => processes.launch(program('worker', 'exit 0'))).toThrow('Stopped while starting');
});

it('shows the end of the log of a tool that failed', async () => {
  const processes = createProcesses(join(folder, 'run'));
  const tool = processes.runTool(program('pages', 'echo no such module; exit 1'), 'Building the pages');
  await expect(tool).rejects.toThrow('Building the pages failed (exit code 1):\nno such module');
});
