import { rmSync } from 'node:fs';
import { type Config, settingsFile } from '#config.ts';
import { postgresBinaries } from '#scripts/servers/postgres-binaries.ts';
import { postgresIdentity } from '#scripts/servers/postgres-user.ts';
import type { Start } from './context.ts';
import { checkDataFolder, dataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { openEngine } from './engine.ts';
import { openMail } from './mail.ts';
import { refuseSecondStart, SUPERVISOR, stopOrphans } from './orphans.ts';
import { buildPages } from './pages.ts';
import { readPidFile, removePidFile, writePidFile } from './pid-files.ts';
import { requirePort } from './ports.ts';
import { createProcesses } from './processes.ts';
import type { Say } from './progress.ts';
import { readOrCreateSecrets } from './secrets.ts';
import { seedDemonstration } from './seed.ts';
import { noteSettings, servingSettings, startServices } from './services.ts';

export type RunOptions = { readonly config: Config; readonly root: string; readonly seed: boolean; readonly say: Say };

const prepare = async ({ config, folder, say }: Start): Promise<void> => {
  const identity = postgresIdentity();
  checkDataFolder(folder, { identity, major: postgresBinaries(identity).major });
  refuseSecondStart(folder.run);
  writePidFile(folder.run, SUPERVISOR, process.pid);
  await stopOrphans(folder.run, say);
  await requirePort(config.PORT, config.HOST, 'PORT');
};

const startAll = async (start: Start, seed: boolean): Promise<void> => {
  const { config, folder, processes, root, say } = start;
  await prepare(start);
  const secrets = readOrCreateSecrets(folder);
  const [database, temporalAddress, mail] = await Promise.all([
    openDatabase(start, secrets),
    openEngine(start),
    openMail(start),
    buildPages({ root, logs: folder.logs, processes, say }),
  ]);
  const settings = await servingSettings(start, { database, temporalAddress, secrets, mail });
  noteSettings(start, settings, database);
  say('starting the worker and the api');
  await startServices(start, settings);
  say(`ready: pages and api on http://${config.HOST}:${config.PORT}`);
  if (seed && database.embedded) await seedDemonstration(start, settings);
  if (mail.page !== undefined) say(`Mails ${mail.page}`);
  say(`Pages http://${config.HOST}:${config.PORT}   Api /docs   Temporal ${temporalAddress}   Logs ${folder.logs}`);
  say('Ctrl-C stops everything.');
};

/** Resolves at the first SIGINT, SIGTERM or SIGHUP; a later one kills what has not stopped yet. */
const stopRequest = (killAll: () => void): Promise<void> =>
  new Promise((resolve) => {
    let firstAt: number | undefined;
    const onSignal = () => {
      // npm passes on the Ctrl-C that the terminal has sent here already: the echo is no second request.
      if (firstAt !== undefined && Date.now() - firstAt > 2000) killAll();
      firstAt ??= Date.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });

/** Starts everything, keeps it running until it is told to stop, stops everything. Rejects when the start failed. */
export const run = async ({ config, root, seed, say }: RunOptions): Promise<void> => {
  const folder = dataFolder(config.DATA_DIR);
  const processes = createProcesses(folder.run);
  const start: Start = { config, root, folder, processes, say };
  const stopping = stopRequest(processes.killAll);
  try {
    await Promise.race([startAll(start, seed).then(() => stopping), stopping]);
  } finally {
    await processes.stopAll(say);
    if (readPidFile(folder.run, SUPERVISOR)?.pid === process.pid) {
      rmSync(settingsFile(folder.root), { force: true });
      removePidFile(folder.run, SUPERVISOR);
    }
  }
};
