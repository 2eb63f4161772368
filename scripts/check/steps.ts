import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { lockFileComplaints } from './lock-file.ts';

export type Outcome = { readonly passed: boolean; readonly output: string };
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

const ROOT = join(import.meta.dirname, '..', '..');

/** Runs a program in the checkout; what it printed is shown only when it failed. */
const program = (command: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: ROOT, env: childEnvironment({ FORCE_COLOR: '0' }) });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ passed: false, output: error.message }));
    child.once('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });

const installed = (name: string, ...args: readonly string[]): Step => ({
  name: [name, ...args].join(' '),
  run: () => program(join(ROOT, 'node_modules', '.bin', name), args),
});

const script = (file: string, ...args: readonly string[]): Step => ({
  name: ['node', file, ...args].join(' '),
  run: () =>
    existsSync(join(ROOT, file))
      ? program(process.execPath, [join(ROOT, file), ...args])
      : Promise.resolve({ passed: false, output: `${file} does not exist` }),
});

const lockFile: Step = {
  name: 'package-lock.json',
  run: async () => {
    const complaints = lockFileComplaints(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    return { passed: complaints.length === 0, output: complaints.join('\n') };
  },
};

/** The longest first: two run at the same time. */
export const STEPS: readonly Step[] = [
  script('scripts/test.ts', 'unit', 'architecture', 'contract', '--coverage'),
  installed('tsc', '-p', '.'),
  installed('biome', 'check', '.'),
  installed('knip'),
  script('scripts/generate.ts', '--check'),
  lockFile,
];
