import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';
import { childEnvironment, readConfig } from '#config.ts';

const PACKED = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** Only this one: the package's own `args` switch web security off, and nothing that is blocked would be noticed. */
const ARGS = ['--no-sandbox'] as const;

const launch = (executablePath: string, env: Record<string, string> = {}): Promise<Browser> =>
  launcher.launch({ executablePath, args: [...ARGS], headless: true, env: childEnvironment(env) });

/** A bare machine has no NSS and no fonts configuration: the package carries them for the cloud it was made for. */
const launchWithOwnLibraries = async (executablePath: string): Promise<Browser> => {
  await inflate(join(PACKED, 'al2023.tar.br'));
  const folder = join(tmpdir(), 'al2023', 'lib');
  return launch(executablePath, { LD_LIBRARY_PATH: folder });
};

const lacksLibraries = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('error while loading shared libraries');

/** A real Chromium: CHROMIUM_PATH, else the one inside the npm package (Linux). */
export const startBrowser = async (): Promise<Browser> => {
  const executablePath = readConfig().CHROMIUM_PATH ?? (await chromium.executablePath());
  try {
    return await launch(executablePath);
  } catch (error) {
    if (!lacksLibraries(error)) throw error;
    return launchWithOwnLibraries(executablePath);
  }
};
