import { setTimeout as sleep } from 'node:timers/promises';
import { type PidRecord, readPidFile, readPidFiles, removePidFile, stillRuns } from './pid-files.ts';
import { cannotStart, type Say } from './progress.ts';
import { inStoppingOrder, stoppingOf } from './stopping.ts';

/** Name of the pid file of npm start itself. */
export const SUPERVISOR = 'supervisor';

const isGone = async (record: PidRecord, withinMs: number): Promise<boolean> => {
  const deadline = Date.now() + withinMs;
  while (stillRuns(record)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
};

const stopOrphan = async (record: PidRecord): Promise<void> => {
  const { signal, graceMs } = stoppingOf(record.name);
  process.kill(record.pid, signal);
  if (await isGone(record, graceMs)) return;
  process.kill(record.pid, 'SIGKILL');
  await isGone(record, 5000);
};

/** Two starts on one data folder would write to the same files: the second says who holds it. */
export const refuseSecondStart = (folder: string): void => {
  const running = readPidFile(folder, SUPERVISOR);
  if (running === undefined || running.pid === process.pid || !stillRuns(running)) return;
  throw cannotStart(
    `The system already runs from this data folder (process ${running.pid}): stop it with Ctrl-C there, or choose another folder with DATA_DIR.`,
  );
};

/**
 * Ends what an earlier start left running when it was killed. Only processes of our own pid files whose start time is
 * still the same: a stranger that was given an old pid is left alone, and so is everything else on the machine.
 */
export const stopOrphans = async (folder: string, say: Say): Promise<void> => {
  for (const record of inStoppingOrder(readPidFiles(folder).filter(({ name }) => name !== SUPERVISOR))) {
    if (stillRuns(record)) {
      say(`stopping ${record.name} (process ${record.pid}), left by an earlier start that was killed`);
      await stopOrphan(record);
    }
    removePidFile(folder, record.name);
  }
};
