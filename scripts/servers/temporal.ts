import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Launch, launch, type ServerProcess, stopProcess, untilReady } from './server-process.ts';

export type TemporalOptions = {
  readonly binary: string;
  readonly port: number;
  readonly logFile: string;
  /** SQLite file; without one the server keeps everything in memory. */
  readonly databaseFile?: string;
  /** Lets a test move the clock of one workflow. */
  readonly timeSkipping?: boolean;
  /** Made at the first start, beside `default`. */
  readonly namespace?: string;
  /** How the process is started: npm start notes each one in a pid file. */
  readonly launch?: (launch: Launch) => ServerProcess;
};

export type Temporal = {
  readonly address: string;
  readonly server: ServerProcess;
  readonly stop: () => Promise<void>;
};

// The default limit of 20 polls a second makes a lone Update take 50 ms.
const FAST = ['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=2000'];
const TIME_SKIPPING = [
  '--dynamic-config-value',
  'frontend.WorkflowTimeSkippingEnabled=true',
  '--dynamic-config-value',
  'history.timerProcessorMaxTimeShift="20ms"',
];
// Not waiting for the disk is safe here: the event store is the record, Temporal can be rebuilt from it.
const onFile = (file: string) => [
  '--db-filename',
  file,
  '--sqlite-pragma',
  'journal_mode=WAL',
  '--sqlite-pragma',
  'synchronous=OFF',
];

const isHealthy = async (binary: string, address: string): Promise<boolean> => {
  try {
    const probe = ['operator', 'cluster', 'health', '--address', address, '--command-timeout', '2s'];
    const { stdout } = await promisify(execFile)(binary, probe, { timeout: 5000 });
    return stdout.includes('SERVING');
  } catch {
    return false;
  }
};

/** Starts a Temporal development server on loopback and waits until it serves. */
export const startTemporal = async (options: TemporalOptions): Promise<Temporal> => {
  const { binary, port, logFile, databaseFile, timeSkipping = false, namespace } = options;
  const server = (options.launch ?? launch)({
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...(databaseFile === undefined ? [] : onFile(databaseFile)),
      ...(namespace === undefined ? [] : ['--namespace', namespace]),
      ...FAST,
      ...(timeSkipping ? TIME_SKIPPING : []),
    ],
    logFile,
  });
  const address = `127.0.0.1:${port}`;
  await untilReady(server, () => isHealthy(binary, address), 30_000);
  return { address, server, stop: async () => void (await stopProcess(server, 'SIGTERM', 10_000)) };
};
