import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentity } from './process-identity.ts';

const PidRecord = z.object({ name: z.string(), pid: z.int().positive(), identity: z.string() });
export type PidRecord = z.infer<typeof PidRecord>;

const fileOf = (folder: string, name: string) => join(folder, `${name}.json`);

/** Written right after the spawn, so that a later start can tell our own orphan from a stranger with the same pid. */
export const writePidFile = (folder: string, name: string, pid: number): void => {
  const identity = processIdentity(pid);
  if (identity === undefined) return; // it ended at once: there is nothing to find again
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, name), JSON.stringify({ name, pid, identity }));
};

export const removePidFile = (folder: string, name: string): void => rmSync(fileOf(folder, name), { force: true });

const parsed = (path: string): PidRecord | undefined => {
  try {
    return PidRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // half written by a start that was killed: it names no process
  }
};

export const readPidFile = (folder: string, name: string): PidRecord | undefined => parsed(fileOf(folder, name));

export const readPidFiles = (folder: string): readonly PidRecord[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => parsed(join(folder, file)) ?? [])
    : [];

/** True when that very process still runs: the same pid *and* the same start. */
export const stillRuns = ({ pid, identity }: PidRecord): boolean => processIdentity(pid) === identity;
