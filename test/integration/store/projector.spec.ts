import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Projection } from '#projections/projection.ts';
import { catchUp, lagOf, type ProjectorDeps, runProjector } from '#projections/projector.ts';
import { rebuildProjection } from '#projections/rebuild.ts';
import { readFeed, readLag, START } from '#store/feed.ts';
import { inTransaction } from '#store/pool.ts';
import { caseStream, type Database, fill, openDatabase, sqlStateOf } from './fixtures.ts';

/** How many releases a case had, counted one by one: a batch applied twice would show. */
const releases = (over: Partial<Projection> = {}): Projection => ({
  name: 'releases',
  version: 1,
  tables: [{ name: 'releases', columns: 'stream_id text primary key, releases int not null' }],
  handles: ['CaseReleased'],
  fold: async (events, client, table) => {
    const text = `insert into ${table('releases')} as t select s, count(*) from unnest($1::text[]) s group by s
      on conflict (stream_id) do update set releases = t.releases + excluded.releases`;
    await client.query({ text, values: [events.map(({ streamId }) => streamId)] });
  },
  ...over,
});

const depsOf = ({ app }: Database): ProjectorDeps => ({
  db: app,
  inTransaction: (work) => inTransaction(app, work),
  readFeed,
  readLag,
});

const total = async ({ app }: Database) => {
  const { rows } = await app.query('select coalesce(sum(releases), 0)::int as total from read.releases');
  return rows[0]?.total;
};

/** Until the feed shows that many events. */
const settled = async ({ app }: Database, events: number) => {
  while ((await readFeed(app, START)).events.length < events) await sleep(10);
};

/** The feed may be held back by another database of the server for a while. */
const caughtUp = async (database: Database, projection: Projection, events: number) => {
  while ((await lagOf(depsOf(database), projection))?.events !== 0 || (await total(database)) !== events) {
    await catchUp(depsOf(database), projection);
    await sleep(10);
  }
};

it('follows the feed into a view that readers may read', async () => {
  const database = await openDatabase();
  await Promise.all([1, 2].map((number) => fill(database.store, caseStream(number), 3)));
  await catchUp(depsOf(database), releases());
  await caughtUp(database, releases(), 6);
  await fill(database.store, caseStream(3), 2);
  await caughtUp(database, releases(), 8);

  const { rows } = await database.app.query('select * from read.releases order by stream_id');
  expect(rows.map(({ releases: count }) => count)).toEqual([3, 3, 2]);
  expect(await lagOf(depsOf(database), releases())).toEqual({ events: 0, seconds: 0 });
});

it('applies every event once when several projectors run side by side', async () => {
  const database = await openDatabase();
  const stop = new AbortController();
  const errors: unknown[] = [];
  const loop = {
    projections: [releases()],
    signal: stop.signal,
    idle: (milliseconds: number) => sleep(milliseconds / 10),
    onError: (_: string, error: unknown) => errors.push(error),
  };
  const running = Promise.all([1, 2, 3].map(() => runProjector(depsOf(database), loop)));
  await Promise.all([1, 2, 3, 4].map((number) => fill(database.store, caseStream(number), 15)));
  await catchUp(depsOf(database), releases());
  await caughtUp(database, releases(), 60);
  stop.abort();
  await running;

  expect(errors).toEqual([]);
  expect(await total(database)).toBe(60);
});

it('takes the rows back with the checkpoint when a batch fails, and reports it', async () => {
  const database = await openDatabase();
  await fill(database.store, caseStream(), 3);
  const half = releases({
    fold: async (events, client, table) => {
      await releases().fold(events, client, table);
      throw new Error('half way');
    },
  });
  await settled(database, 3);
  await expect(catchUp(depsOf(database), half)).rejects.toThrow('half way');
  expect(await total(database)).toBe(0);

  await caughtUp(database, releases(), 3);
  expect(await total(database)).toBe(3);
});

it('equals its own rebuild, which changes nothing until it is switched to', async () => {
  const database = await openDatabase();
  await fill(database.store, caseStream(1), 4);
  await catchUp(depsOf(database), releases());
  await caughtUp(database, releases(), 4);

  const checked = await rebuildProjection(depsOf(database), releases(), { check: true });
  expect(checked).toMatchObject({ same: true, switched: false, tables: [{ table: 'releases', after: { rows: 1 } }] });

  await database.admin.query('update read.releases_v1 set releases = 99');
  expect(await rebuildProjection(depsOf(database), releases(), { check: true })).toMatchObject({ same: false });
  expect(await total(database)).toBe(99);

  const rebuilt = await rebuildProjection(depsOf(database), releases());
  expect(rebuilt).toMatchObject({ same: false, switched: true });
  expect(await total(database)).toBe(4);
  const kept = await database.app.query('select version, status from read.projection order by version');
  expect(kept.rows).toEqual([
    { version: 1, status: 'retired' },
    { version: rebuilt.version, status: 'live' },
  ]);
  expect((await database.app.query('select releases from read.releases_v1')).rows).toEqual([{ releases: 99 }]);
});

it('needs a rebuild when its fold changes, and serves the old rows until then', async () => {
  const database = await openDatabase();
  await fill(database.store, caseStream(1), 4);
  await catchUp(depsOf(database), releases());
  await caughtUp(database, releases(), 4);
  const doubled = releases({
    version: 2,
    fold: (events, client, table) => releases().fold([...events, ...events], client, table),
  });

  await expect(catchUp(depsOf(database), doubled)).rejects.toThrow('run `npm run cli -- rebuild releases`');
  expect(await total(database)).toBe(4);
  expect(await rebuildProjection(depsOf(database), doubled)).toMatchObject({ same: null, switched: true });
  expect(await total(database)).toBe(8);
  await fill(database.store, caseStream(2), 1);
  await caughtUp(database, doubled, 10);
});

it('writes nothing of the record', async () => {
  const database = await openDatabase();
  await fill(database.store, caseStream(1), 1);
  const forger = releases({
    fold: async (_events, client) => void (await client.query({ text: 'delete from es.event' })),
  });
  await settled(database, 1);
  expect(await sqlStateOf(catchUp(depsOf(database), forger))).toBe('42501');
});
