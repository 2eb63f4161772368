import { spawnSync } from 'node:child_process';

/** The identity under which the embedded PostgreSQL runs: it refuses to run as root. `{}` means "as we are". */
export type Identity = { readonly uid?: number; readonly gid?: number };

const numberOf = (flag: '-u' | '-g'): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
};

const existing = (): Identity | undefined => {
  const [uid, gid] = [numberOf('-u'), numberOf('-g')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

/** As root: the user `postgres`, created when the machine has none. As anyone else: the present user. */
export const postgresIdentity = (): Identity => {
  if (process.getuid?.() !== 0) return {};
  const found = existing();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  const created = existing();
  if (created) return created;
  throw new Error(
    'PostgreSQL does not run as root and no user "postgres" could be created: start as an ordinary user.',
  );
};

/** Asks the kernel, as that identity, whether it may enter (a folder) or run (a file) `path`. */
export const mayEnter = (path: string, identity: Identity): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...identity, cwd: '/' }).status === 0;
