import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './postgres-user.ts';

export type Launch = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Both output streams are appended here … */
  readonly logFile: string;
  /** … or shown to the person who waits. */
  readonly shown?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly identity?: Identity;
  /** true: its own process group, so that a terminal's Ctrl-C reaches the supervisor alone and the order of stopping is kept. */
  readonly detached?: boolean;
};

export type ServerProcess = {
  readonly name: string;
  readonly pid: number;
  readonly child: ChildProcess;
  readonly logFile: string;
  /** Resolves with a plain phrase, "exit code 1" or "signal SIGKILL". */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
};

const LOG_LIMIT = 20 * 1024 * 1024;

/** Opens a log to append to; one that has grown long is kept once, as `<name>.1`. */
const openLog = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};

export const launch = ({
  name,
  command,
  args,
  logFile,
  shown = false,
  env,
  identity,
  detached = false,
}: Launch): ServerProcess => {
  const log = openLog(logFile);
  const child = spawn(command, [...args], {
    ...identity,
    ...(env ? { env } : {}),
    detached,
    stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return { name, pid: child.pid ?? -1, child, logFile, ended, hasEnded };
};

/** The end of a log, for the message that tells why a process died. */
export const lastLines = (logFile: string, count = 15): string =>
  existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';

/** Polls `probe` until it answers true. Fails at once when the process ends first. */
export const untilReady = async (server: ServerProcess, probe: () => Promise<boolean>, timeoutMs: number) => {
  const deadline = Date.now() + timeoutMs;
  while (!(await probe())) {
    if (server.hasEnded())
      throw new Error(`${server.name} ended (${await server.ended}):\n${lastLines(server.logFile)}`);
    if (Date.now() > deadline)
      throw new Error(`${server.name} was not ready after ${timeoutMs / 1000} s:\n${lastLines(server.logFile)}`);
    await sleep(50);
  }
};

/** Sends `signal`, waits `graceMs`, then SIGKILL. Answers when the process is gone. */
export const stopProcess = async (server: ServerProcess, signal: NodeJS.Signals, graceMs: number): Promise<string> => {
  if (server.hasEnded()) return server.ended;
  server.child.kill(signal);
  const late = setTimeout(() => server.child.kill('SIGKILL'), graceMs);
  try {
    return await server.ended;
  } finally {
    clearTimeout(late);
  }
};
