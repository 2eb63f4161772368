import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import type { Processes } from './processes.ts';
import type { Say } from './progress.ts';

const SOURCES = ['web', 'texts', 'package-lock.json'] as const;

const newest = (path: string): number => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules');
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
};

/** True when `web/dist` is missing or older than what it is built from. */
export const pagesAreStale = (root: string): boolean => {
  const built = join(root, 'web', 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((source) => newest(join(root, source)) > builtAt);
};

export type Build = { readonly root: string; readonly logs: string; readonly processes: Processes; readonly say: Say };

/** Builds the pages when they are missing or stale. A second start finds them built. */
export const buildPages = async ({ root, logs, processes, say }: Build): Promise<void> => {
  if (!existsSync(join(root, 'web', 'vite.config.ts')) || !pagesAreStale(root)) return;
  say('building the pages');
  const vite = join(import.meta.dirname, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(root, 'web', 'vite.config.ts')];
  const env = childEnvironment({ NODE_ENV: 'production' });
  const logFile = join(logs, 'pages.log');
  await processes.runTool({ name: 'pages', command: process.execPath, args, logFile, env }, 'Building the pages');
  say('pages built');
};
