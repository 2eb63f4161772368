import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, settingsFile } from '#config.ts';
import { lastLines, type ServerProcess, untilReady } from '#scripts/servers/server-process.ts';
import type { Start } from './context.ts';
import type { Database } from './database.ts';
import type { Mail } from './mail.ts';
import { preferPort } from './ports.ts';
import { cannotStart } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { keepRunning } from './supervise.ts';

/** Settings of the worker and the api, under their names in config.ts. */
export type ServingSettings = Readonly<Record<string, string>>;

const READY_WITHIN_MS = 120_000;

export type Addresses = {
  readonly database: Database;
  readonly temporalAddress: string;
  readonly secrets: Secrets;
  readonly mail: Mail;
};

export const servingSettings = async (start: Start, addresses: Addresses): Promise<ServingSettings> => {
  const { config, folder, say } = start;
  const { database, temporalAddress, secrets, mail } = addresses;
  const keys = config.COMMAND_SIGNING_KEYS?.map(({ keyId, secret }) => `${keyId}:${secret.toString('base64url')}`);
  return {
    TZ: 'UTC',
    NODE_ENV: config.NODE_ENV,
    HOST: config.HOST,
    PORT: String(config.PORT),
    DATA_DIR: folder.root,
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    ...mail.settings,
    COMMAND_SIGNING_KEYS: keys?.join(',') ?? secrets.signingKey,
    WORKER_METRICS_PORT: String(await preferPort(config.WORKER_METRICS_PORT, 'the metrics of the worker', say)),
  };
};

/** For the commands of an operator (`npm run cli -- …`): the same servers, and the owner of the database. */
export const noteSettings = ({ folder }: Start, settings: ServingSettings, { adminUrl }: Database): void => {
  const noted = adminUrl === undefined ? settings : { ...settings, DATABASE_ADMIN_URL: adminUrl };
  writeFileSync(settingsFile(folder.root), `${JSON.stringify(noted, null, 2)}\n`, { mode: 0o600 });
};

const launchOwn = (start: Start, name: string, program: string, settings: ServingSettings): ServerProcess =>
  start.processes.launch({
    name,
    command: process.execPath,
    args: [join(start.root, program)],
    logFile: join(start.folder.logs, `${name}.log`),
    // The owner's address is for migrations: neither process gets it.
    env: childEnvironment({ ...settings, DATABASE_ADMIN_URL: '' }),
  });

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).status === 200;
  } catch {
    return false;
  }
};

/** Starts the worker and the api, waits until the api says that all it needs is there, and keeps both running. */
export const startServices = async (start: Start, settings: ServingSettings): Promise<void> => {
  const launchWorker = () => launchOwn(start, 'worker', 'worker.ts', settings);
  const launchApi = () => launchOwn(start, 'api', 'api/server.ts', settings);
  const [worker, api] = [launchWorker(), launchApi()];
  const readyz = `http://${settings['HOST']}:${settings['PORT']}/readyz`;
  await untilReady(
    api,
    async () => {
      if (worker.hasEnded() && !start.processes.isStopping())
        throw cannotStart(`worker ended (${await worker.ended}):\n${lastLines(worker.logFile)}`);
      return isReady(readyz);
    },
    READY_WITHIN_MS,
  );
  void keepRunning({ name: 'worker', start: async () => launchWorker() }, worker, start);
  void keepRunning({ name: 'api', start: async () => launchApi() }, api, start);
};
