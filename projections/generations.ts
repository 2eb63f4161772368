import type { Checkpoint } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';
import type { Projection, TableName } from './projection.ts';

/** One set of tables of a projection, with its own checkpoint; `fold` is the version of the code that fills it. */
export type Generation = Checkpoint & {
  readonly name: string;
  readonly version: number;
  readonly fold: number;
  readonly status: 'building' | 'live' | 'retired';
};

const COLUMNS = 'name, version, fold, status, xid, position';

export const tableNames =
  (version: number): TableName =>
  (table) =>
    `read.${table}_v${version}`;

export const liveGeneration = async (db: Queryable, name: string): Promise<Generation | undefined> => {
  const text = `select ${COLUMNS} from read.projection where name = $1 and status = 'live'`;
  return (await db.query<Generation>({ text, values: [name] })).rows[0];
};

/** Locks the checkpoint until the transaction ends: one projector at a time writes a generation. */
export const lockGeneration = async (db: Queryable, name: string, version: number): Promise<Generation | undefined> => {
  const text = `select ${COLUMNS} from read.projection where name = $1 and version = $2 for update`;
  return (await db.query<Generation>({ text, values: [name, version] })).rows[0];
};

export const moveCheckpoint = async (db: Queryable, generation: Generation, to: Checkpoint): Promise<void> => {
  const text = `update read.projection set xid = $3, position = $4,
    updated_at = date_trunc('milliseconds', clock_timestamp()) where name = $1 and version = $2`;
  await db.query({ text, values: [generation.name, generation.version, to.xid, to.position] });
};

export const setStatus = async (db: Queryable, generation: Generation, status: Generation['status']): Promise<void> => {
  const text = 'update read.projection set status = $3 where name = $1 and version = $2';
  await db.query({ text, values: [generation.name, generation.version, status] });
};

/** Makes empty tables beside those that are there. Runs as es_projector, so that every login of that role owns them. */
export const createGeneration = async (db: Queryable, projection: Projection): Promise<Generation> => {
  const { name, version: fold, tables } = projection;
  await db.query({ text: 'set local role es_projector' });
  const text = `insert into read.projection (name, version, fold, status, era)
    values ($1, (select coalesce(max(version), 0) + 1 from read.projection where name = $1), $2, 'building',
      (select max(era) from es.log_era))
    returning ${COLUMNS}`;
  const [generation] = (await db.query<Generation>({ text, values: [name, fold] })).rows;
  if (!generation) throw new Error(`No generation of ${name} was made`);
  for (const table of tables) {
    const qualified = tableNames(generation.version)(table.name);
    await db.query({ text: `create table ${qualified} (${table.columns})` });
    for (const index of table.indexes?.(qualified) ?? []) await db.query({ text: index });
  }
  return generation;
};

/** Readers see this generation from the end of the transaction on; the one before stays, for a way back. */
export const goLive = async (db: Queryable, projection: Projection, generation: Generation): Promise<void> => {
  await db.query({ text: 'set local role es_projector' });
  const before = await liveGeneration(db, projection.name);
  if (before) await setStatus(db, before, 'retired');
  await setStatus(db, generation, 'live');
  for (const { name } of projection.tables) {
    await db.query({ text: `drop view if exists read.${name}` });
    await db.query({ text: `create view read.${name} as table ${tableNames(generation.version)(name)}` });
  }
};

/** Generations that neither of the kept ones needs: older ones, and what a rebuild left that did not finish. */
export const superseded = async (
  db: Queryable,
  name: string,
  kept: readonly number[],
): Promise<readonly Generation[]> => {
  const text = `select ${COLUMNS} from read.projection where name = $1 and status <> 'live' and version <> all ($2)`;
  return (await db.query<Generation>({ text, values: [name, kept] })).rows;
};

/** Never the live one: its views would stand in the way. */
export const dropGeneration = async (db: Queryable, projection: Projection, generation: Generation): Promise<void> => {
  await db.query({ text: 'set local role es_projector' });
  const table = tableNames(generation.version);
  for (const { name } of projection.tables) await db.query({ text: `drop table if exists ${table(name)}` });
  const text = 'delete from read.projection where name = $1 and version = $2';
  await db.query({ text, values: [generation.name, generation.version] });
};
