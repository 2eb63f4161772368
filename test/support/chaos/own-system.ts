import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { launch, type ServerProcess, stopProcess, untilReady } from '#scripts/servers/server-process.ts';
import { signingKey } from '../workflow/worker-process.ts';
import { createOwnServers, migrateOwn, type OwnServers } from './own-servers.ts';

export type Part = 'worker' | 'temporal' | 'postgres' | 'api';
export const PARTS: readonly Part[] = ['worker', 'temporal', 'postgres', 'api'];

/** The whole system of one story: four processes that may be killed, each started again on its data and port. */
export type OwnSystem = {
  readonly base: string;
  readonly servers: OwnServers;
  /** kill -9, and the process is gone when this resolves. */
  readonly kill: (part: Part) => Promise<void>;
  /** Resolves when it answers again. */
  readonly start: (part: Part) => Promise<void>;
  readonly close: () => Promise<void>;
};

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

export const startOwnSystem = async (): Promise<OwnSystem> => {
  const servers = await createOwnServers();
  const [port, metricsPort] = [await freePort(), await freePort()];
  const base = `http://127.0.0.1:${port}`;
  const env = childEnvironment({
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_METRICS_PORT: String(metricsPort),
    DATABASE_URL: servers.appUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    COMMAND_SIGNING_KEYS: signingKey().setting,
  });
  const node = async (name: 'worker' | 'api', file: string, probe: string): Promise<ServerProcess> => {
    const logFile = join(servers.folder, `${name}.log`);
    const server = launch({ name, command: process.execPath, args: [file], logFile, env });
    await untilReady(server, () => answers(probe), 60_000);
    return server;
  };
  const starts: Readonly<Record<Part, () => Promise<ServerProcess>>> = {
    postgres: async () => (await servers.startPostgres()).server,
    temporal: async () => (await servers.startTemporal()).server,
    worker: () => node('worker', 'worker.ts', `http://127.0.0.1:${metricsPort}/metrics`),
    api: () => node('api', 'api/server.ts', `${base}/healthz`),
  };
  const running = new Map<Part, ServerProcess>();
  const start = async (part: Part): Promise<void> => void running.set(part, await starts[part]());
  const end = (part: Part, signal: NodeJS.Signals): Promise<unknown> => {
    const server = running.get(part);
    return server ? stopProcess(server, signal, 20_000) : Promise.resolve();
  };
  await start('postgres');
  await migrateOwn(servers.adminUrl, servers.appUrl);
  await start('temporal');
  await Promise.all([start('worker'), start('api')]);
  return {
    base,
    servers,
    kill: async (part) => void (await end(part, 'SIGKILL')),
    start,
    close: async () => {
      await Promise.all([end('api', 'SIGTERM'), end('worker', 'SIGTERM')]);
      await Promise.all([end('temporal', 'SIGTERM'), end('postgres', 'SIGINT')]);
      rmSync(servers.folder, { recursive: true, force: true });
    },
  };
};
