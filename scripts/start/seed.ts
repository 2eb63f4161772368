import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import type { Start } from './context.ts';
import type { ServingSettings } from './services.ts';

/**
 * The demonstration: units, two years, cases at every step, officers to sign in as. The command does each part once,
 * so a later start only prints the officers. Never on a database that was handed in.
 */
export const seedDemonstration = async (start: Start, settings: ServingSettings): Promise<void> => {
  const command = join(start.root, 'cli', 'seed-demonstration.ts');
  if (!existsSync(command)) return;
  const args = [join(start.root, 'cli', 'main.ts'), 'seed-demonstration'];
  const logFile = join(start.folder.logs, 'seed.log');
  const env = childEnvironment({ ...settings, DATABASE_ADMIN_URL: '' });
  const tool = { name: 'seed', command: process.execPath, args, logFile, env, shown: true };
  try {
    await start.processes.runTool(tool, 'Seeding the demonstration');
  } catch (error) {
    if (start.processes.isStopping()) throw error;
    start.say(`${error instanceof Error ? error.message : error}; the system runs on without it`);
  }
};
