import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Identity, mayEnter } from '#scripts/servers/postgres-user.ts';
import { cannotStart } from './progress.ts';

/** Where everything of one installation lies. */
export type DataFolder = {
  readonly root: string;
  readonly cluster: string;
  readonly temporalFile: string;
  readonly logs: string;
  readonly run: string;
  readonly secrets: string;
};

/** An empty cluster, Temporal's file, the binary and a year of one province's events fit well into it. */
const NEEDED_BYTES = 500 * 1024 * 1024;
const ELSEWHERE = 'choose another folder with DATA_DIR=<folder> npm start';

export const dataFolder = (root: string): DataFolder => ({
  root,
  cluster: join(root, 'postgres'),
  temporalFile: join(root, 'temporal.db'),
  logs: join(root, 'logs'),
  run: join(root, 'run'),
  secrets: join(root, 'secrets.json'),
});

const create = (root: string): void => {
  try {
    mkdirSync(root, { recursive: true });
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw cannotStart(`The data folder ${root} cannot be written (${code}): make it yours, or ${ELSEWHERE}.`);
  }
};

const openToPostgres = (root: string, identity: Identity): void => {
  if (identity.uid === undefined) return;
  const { mode, uid } = statSync(root);
  if (uid === process.getuid?.() && (mode & 0o001) === 0) chmodSync(root, mode | 0o011);
  if (mayEnter(root, identity)) return;
  throw cannotStart(
    `The user "postgres", as whom PostgreSQL runs when you are root, cannot enter ${root}: ${ELSEWHERE} (for example DATA_DIR=/var/lib/ghi-nhan), or start as an ordinary user.`,
  );
};

const roomLeft = (root: string, neededBytes: number): void => {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free >= neededBytes) return;
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw cannotStart(
    `Only ${megabytes(free)} are left on the disk of ${root}, ${megabytes(neededBytes)} are needed: make room, or ${ELSEWHERE}.`,
  );
};

const clusterIsOurs = (cluster: string, identity: Identity, major: string): void => {
  if (!existsSync(cluster)) return;
  const owner = statSync(cluster).uid;
  const expected = identity.uid ?? process.getuid?.();
  if (owner !== expected)
    throw cannotStart(
      `The database in ${cluster} belongs to user ${owner}, not to user ${expected}: start as the user who created it, or ${ELSEWHERE}.`,
    );
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown';
  if (found !== major)
    throw cannotStart(
      `The database in ${cluster} was made by PostgreSQL ${found}, this version runs ${major}: go back to the version that made it and take a backup, or ${ELSEWHERE}.`,
    );
};

export type FolderNeeds = { readonly identity: Identity; readonly major: string; readonly neededBytes?: number };

/** Checks the folder before anything is started in it; each complaint is one sentence that says what to do. */
export const checkDataFolder = (folder: DataFolder, needs: FolderNeeds): void => {
  create(folder.root);
  openToPostgres(folder.root, needs.identity);
  clusterIsOurs(folder.cluster, needs.identity, needs.major);
  roomLeft(folder.root, needs.neededBytes ?? NEEDED_BYTES);
};
