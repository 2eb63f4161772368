import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseSecondStart, SUPERVISOR, stopOrphans } from '#scripts/start/orphans.ts';
import { readPidFiles, stillRuns, writePidFile } from '#scripts/start/pid-files.ts';
import { processIdentity } from '#scripts/start/process-identity.ts';

const silent = () => undefined;
let folder = '';
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pid-files-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const sleeper = async (): Promise<{ readonly pid: number; readonly ended: Promise<unknown> }> => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  await new Promise((resolve) => child.once('spawn', resolve));
  return { pid: child.pid ?? 0, ended };
};

const noteStranger = (name: string, pid: number) =>
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, pid, identity: 'the start of an earlier process' }),
  );

it('knows a process by its start, not by its number alone', async () => {
  const { pid, ended } = await sleeper();
  writePidFile(folder, 'worker', pid);
  const [record] = readPidFiles(folder);
  expect(record).toEqual({ name: 'worker', pid, identity: processIdentity(pid) });
  expect(record && stillRuns(record)).toBe(true);
  expect(record && stillRuns({ ...record, identity: 'another start' })).toBe(false);
  process.kill(pid, 'SIGKILL');
  await ended;
  expect(record && stillRuns(record)).toBe(false);
});

it('stops what an earlier start left, and nobody else', async () => {
  const [ours, stranger] = [await sleeper(), await sleeper()];
  writePidFile(folder, 'worker', ours.pid);
  noteStranger('api', stranger.pid);
  const said: string[] = [];
  await stopOrphans(folder, (line) => said.push(line));
  expect(await ours.ended).toBe('SIGTERM');
  expect(processIdentity(stranger.pid)).toBeDefined();
  expect(said).toEqual([expect.stringContaining(`stopping worker (process ${ours.pid})`)]);
  expect(readPidFiles(folder)).toEqual([]);
});

it('takes a half-written pid file for none', async () => {
  writeFileSync(join(folder, 'postgres.json'), '{"name":"postg');
  await stopOrphans(folder, silent);
  expect(readPidFiles(folder)).toEqual([]);
});

it('refuses a second start on the same data folder while the first one runs', async () => {
  const { pid } = await sleeper();
  writePidFile(folder, SUPERVISOR, pid);
  expect(() => refuseSecondStart(folder)).toThrow(`already runs from this data folder (process ${pid})`);
  noteStranger(SUPERVISOR, pid);
  expect(() => refuseSecondStart(folder)).not.toThrow();
});
