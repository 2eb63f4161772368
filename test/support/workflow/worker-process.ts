import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { launch, type ServerProcess, stopProcess } from '#scripts/servers/server-process.ts';

export type WorkerProcess = {
  readonly process: ServerProcess;
  readonly metricsPort: number;
  readonly log: () => string;
  readonly stop: () => Promise<string>;
};

export const signingKey = () => {
  const secret = randomBytes(32);
  return { keys: [{ keyId: 'spec', secret }], setting: `spec:${secret.toString('base64url')}` };
};

/** `node worker.ts` with these settings, as npm start runs it. */
export const launchWorker = async (settings: Readonly<Record<string, string>>): Promise<WorkerProcess> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-worker-'));
  const logFile = join(folder, 'worker.log');
  const metricsPort = await freePort();
  const process_ = launch({
    name: 'worker',
    command: process.execPath,
    args: ['worker.ts'],
    logFile,
    env: childEnvironment({ TZ: 'UTC', WORKER_METRICS_PORT: String(metricsPort), ...settings }),
  });
  const stop = async () => {
    const how = await stopProcess(process_, 'SIGTERM', 20_000);
    rmSync(folder, { recursive: true, force: true });
    return how;
  };
  return { process: process_, metricsPort, log: () => readFileSync(logFile, 'utf8'), stop };
};
