import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

export const SQL_FOLDER = join(import.meta.dirname, '..', 'schema', 'sql');

const NUMBERED = /^(\d{4})_[a-z0-9_]+\.sql$/;

/** The numbered files in order. Throws when two share a number. */
export const readMigrations = (folder: string = SQL_FOLDER): readonly Migration[] => {
  const files = readdirSync(folder).filter((file) => NUMBERED.test(file));
  const migrations = files.sort().map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    return { number: Number(file.slice(0, 4)), name: file.slice(0, -4), sql, checksum };
  });
  const twin = migrations.find(({ number }, index) => migrations[index + 1]?.number === number);
  if (twin) throw new Error(`Two migrations have the number ${twin.number}: give the newer one the next free number.`);
  return migrations;
};

export type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

/** Why a database with these migrations cannot go on with these files; undefined when it can. */
export const disagreementOf = (applied: readonly Applied[], migrations: readonly Migration[]): string | undefined => {
  const last = Math.max(0, ...applied.map(({ number }) => number));
  for (const { number, name, checksum } of applied) {
    const file = migrations.find((migration) => migration.number === number);
    if (!file) return `The database is newer than this program: it has migration ${name}, which is not known here.`;
    if (file.checksum !== checksum) return `Migration ${name} was changed after it ran; write a new one instead.`;
  }
  const late = migrations.find(({ number }) => number < last && !applied.some((row) => row.number === number));
  return late && `Migration ${late.name} has a lower number than one that ran already; give it the next free number.`;
};
