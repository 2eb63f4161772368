import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { pagesAreStale } from '#scripts/start/pages.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The pages as they are built for officers, made anew when their sources have changed. */
export const buildPages = (): void => {
  if (!pagesAreStale(ROOT)) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = childEnvironment({ NODE_ENV: 'production' });
  execFileSync(process.execPath, [vite, 'build', '--config', join(ROOT, 'web/vite.config.ts')], { stdio: 'pipe', env });
};
