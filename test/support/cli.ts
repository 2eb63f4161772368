import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type ExitCode, main } from '#cli/main.ts';

export type Called = { readonly exitCode: ExitCode; readonly out: readonly string[]; readonly err: readonly string[] };

/** A folder of this test alone. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Settings for the commands of this test; nothing of a system that runs on this machine is seen. */
export const setSettings = (settings: Readonly<Record<string, string>>): void => {
  const nothing = { DATABASE_URL: '', DATABASE_ADMIN_URL: '', TEMPORAL_ADDRESS: '', COMMAND_SIGNING_KEYS: '' };
  const all = { ...nothing, DATA_DIR: temporaryFolder(), ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
};

/** `npm run cli -- …` in this process. */
export const cli = async (...args: readonly string[]): Promise<Called> => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    isTerminal: false,
  };
  return { exitCode: await main(args, terminal), out, err };
};
