import type { Checkpoint } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';
import {
  createGeneration,
  dropGeneration,
  type Generation,
  goLive,
  liveGeneration,
  lockGeneration,
  superseded,
  tableNames,
} from './generations.ts';
import type { Projection } from './projection.ts';
import { type Applied, applyBatch, catchUpGeneration, type ProjectorDeps } from './projector.ts';

export type Digest = { readonly rows: number; readonly digest: string };
export type TableCompared = { readonly table: string; readonly before: Digest | null; readonly after: Digest };
export type Rebuilt = {
  readonly name: string;
  /** Generation that was built. */
  readonly version: number;
  readonly switched: boolean;
  readonly tables: readonly TableCompared[];
  /** Both were filled by the same fold and hold the same rows; null when the fold has changed. */
  readonly same: boolean | null;
};

/** Order-free, so that a million rows need no sort. */
const digestOf = async (db: Queryable, qualified: string): Promise<Digest> => {
  const text = `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest
    from ${qualified} t`;
  return (await db.query<Digest>({ text })).rows[0] ?? { rows: 0, digest: '0' };
};

const applyAll = async (
  deps: ProjectorDeps,
  client: Queryable,
  projection: Projection,
  generation: Generation,
  end?: Checkpoint,
): Promise<Checkpoint> => {
  let at = generation;
  for (;;) {
    const applied: Applied = await applyBatch(deps, client, projection, at, end);
    if (applied.read === 0) return at;
    at = { ...at, ...applied.checkpoint };
  }
};

const compare = async (db: Queryable, projection: Projection, before: Generation | undefined, after: Generation) => {
  const compared: TableCompared[] = [];
  for (const { name } of projection.tables) {
    const old = before?.fold === projection.version ? await digestOf(db, tableNames(before.version)(name)) : null;
    compared.push({ table: name, before: old, after: await digestOf(db, tableNames(after.version)(name)) });
  }
  return compared;
};

const sameRows = (tables: readonly TableCompared[]): boolean | null =>
  tables.some(({ before }) => before === null)
    ? null
    : tables.every(({ before, after }) => before?.rows === after.rows && before.digest === after.digest);

/** Both generations to one point, then the comparison and, unless it is a check, the switch: all in one transaction. */
const finish = (deps: ProjectorDeps, projection: Projection, built: Generation, check: boolean): Promise<Rebuilt> =>
  deps.inTransaction(async (client) => {
    const { name } = projection;
    const live = await liveGeneration(client, name);
    const before = live && (await lockGeneration(client, name, live.version));
    const after = (await lockGeneration(client, name, built.version)) ?? built;
    const end = before?.fold === projection.version ? await applyAll(deps, client, projection, before) : undefined;
    await applyAll(deps, client, projection, after, end);
    const tables = await compare(client, projection, before, after);
    if (check) await dropGeneration(client, projection, after);
    else {
      await goLive(client, projection, after);
      // The generation that was live stays for a way back; what was retired before it goes.
      const kept = before ? [before.version, built.version] : [built.version];
      for (const old of await superseded(client, name, kept)) await dropGeneration(client, projection, old);
    }
    return { name, version: built.version, switched: !check, tables, same: sameRows(tables) };
  });

/**
 * Builds the projection from the first event into tables beside the live ones, which go on being read and written.
 * With `check` the new tables are compared and dropped: it shows whether live equals a rebuild, and changes nothing.
 */
export const rebuildProjection = async (
  deps: ProjectorDeps,
  projection: Projection,
  { check = false }: { readonly check?: boolean } = {},
): Promise<Rebuilt> => {
  const built = await deps.inTransaction((client) => createGeneration(client, projection));
  await catchUpGeneration(deps, projection, built);
  return finish(deps, projection, built, check);
};
