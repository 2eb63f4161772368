import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { lastLines, type ServerProcess, stopProcess, untilReady } from '#scripts/servers/server-process.ts';
import { migrate } from '#store/migrate.ts';
import { signingKey } from '../workflow/worker-process.ts';
import { createOwnServers, type OwnServers } from './own-servers.ts';

export type Part = 'postgres' | 'temporal' | 'worker' | 'api';

/** The whole system of one story: four processes that may be killed, each started again on its data and port. */
export type OwnSystem = {
  readonly base: string;
  readonly servers: OwnServers;
  /** kill -9, and the process is gone when this resolves. */
  readonly kill: (part: Part) => Promise<void>;
  /** Resolves when it answers again. */
  readonly start: (part: Part) => Promise<void>;
  /** Each process that ended though nobody killed it, with the end of its log. */
  readonly endedByThemselves: () => readonly string[];
  /** `npm run cli -- …` beside the system; answers what it printed. */
  readonly cli: (...args: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
};

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

type Starts = Readonly<Record<Part, () => Promise<ServerProcess>>>;

/** Which processes run, and whether one of them ended without being asked to. */
const keepWatch = (starts: Starts) => {
  const running = new Map<Part, ServerProcess>();
  const ended: string[] = [];
  const start = async (part: Part): Promise<void> => {
    const server = await starts[part]();
    running.set(part, server);
    void server.ended.then((how) => {
      if (running.get(part) === server) ended.push(`${part} ended (${how}):\n${lastLines(server.logFile)}`);
    });
  };
  const kill = async (part: Part): Promise<void> => {
    const server = running.get(part);
    if (server === undefined || server.hasEnded()) throw new Error(`${part} does not run: ${ended.join('\n')}`);
    running.delete(part);
    await stopProcess(server, 'SIGKILL', 20_000);
  };
  return { start, kill, ended, forget: () => running.clear() };
};

const environment = async (servers: OwnServers) => {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const settings = {
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_METRICS_PORT: String(metricsPort),
    DATABASE_URL: servers.appUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    COMMAND_SIGNING_KEYS: signingKey().setting,
  };
  return { base: `http://127.0.0.1:${port}`, metrics: `http://127.0.0.1:${metricsPort}/metrics`, settings };
};

export const startOwnSystem = async (): Promise<OwnSystem> => {
  const servers = await createOwnServers();
  const { base, metrics, settings } = await environment(servers);
  const env = childEnvironment(settings);
  const node = async (name: 'worker' | 'api', file: string, probe: string): Promise<ServerProcess> => {
    const logFile = join(servers.folder, `${name}.log`);
    const server = servers.launch({ name, command: process.execPath, args: [file], logFile, env });
    await untilReady(server, () => answers(probe), 60_000);
    return server;
  };
  const { start, kill, ended, forget } = keepWatch({
    postgres: async () => (await servers.startPostgres()).server,
    temporal: async () => (await servers.startTemporal()).server,
    worker: () => node('worker', 'worker.ts', metrics),
    api: () => node('api', 'api/server.ts', `${base}/healthz`),
  });
  const close = async () => {
    forget();
    await servers.endAll();
    rmSync(servers.folder, { recursive: true, force: true });
  };
  const cli = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, ['cli/main.ts', ...args], { env })).stdout.trim();
  try {
    await Promise.all([start('postgres'), start('temporal')]);
    await migrate({ adminUrl: servers.adminUrl, appPassword: new URL(servers.appUrl).password });
    await Promise.all([start('worker'), start('api')]);
  } catch (error) {
    await close();
    throw error;
  }
  return { base, servers, kill, start, endedByThemselves: () => ended, cli, close };
};
