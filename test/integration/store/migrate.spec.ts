import { expect, it, onTestFinished } from 'vitest';
import { assertLogEra, assertSchemaVersion, migrate } from '#store/migrate.ts';
import { type Applied, disagreementOf, readMigrations } from '#store/migrations.ts';
import { createPool } from '#store/pool.ts';
import { createEmptyDatabase } from '#test/support/postgres.ts';
import { openDatabase } from './fixtures.ts';

const names = readMigrations().map(({ name }) => name);

const empty = async () => {
  const { adminUrl, close } = await createEmptyDatabase();
  const pool = createPool({ url: adminUrl, applicationName: 'spec', max: 1, onError: () => undefined });
  onTestFinished(async () => {
    await pool.end();
    await close();
  });
  return { adminUrl, pool };
};

it('brings an empty database to the newest schema once, also when several ask at once', async () => {
  const { adminUrl, pool } = await empty();
  const ran = await Promise.all([migrate({ adminUrl }), migrate({ adminUrl }), migrate({ adminUrl })]);

  expect(ran.toSorted((a, b) => b.length - a.length)).toEqual([names, [], []]);
  await assertSchemaVersion(pool);
  expect(await migrate({ adminUrl })).toEqual([]);
});

it('shares the roles of one server between databases that are migrated at once', async () => {
  const databases = await Promise.all([empty(), empty(), empty(), empty()]);
  const ran = await Promise.all(databases.map(({ adminUrl }) => migrate({ adminUrl })));
  expect(ran).toEqual([names, names, names, names]);
});

it('says in one sentence what to do when the database is not at this program’s schema', async () => {
  const { adminUrl, pool } = await empty();
  await expect(assertSchemaVersion(pool)).rejects.toThrow(/lacks 0001_event_store.*run `npm run cli -- migrate`/);

  await migrate({ adminUrl });
  await pool.query(`update es.migration set checksum = 'x' where number = 1`);
  await expect(assertSchemaVersion(pool)).rejects.toThrow('0001_event_store was changed after it ran');
  await expect(migrate({ adminUrl })).rejects.toThrow('0001_event_store was changed after it ran');
  await pool.query(`delete from es.migration where number = 1`);
  await expect(assertSchemaVersion(pool)).rejects.toThrow('lower number than one that ran already');
  await pool.query(`insert into es.migration values (9999, '9999_future', 'x')`);
  await expect(assertSchemaVersion(pool)).rejects.toThrow('newer than this program: it has migration 9999_future');
});

it('goes on when the files continue what ran', () => {
  const files = readMigrations();
  const applied = files.slice(0, 2) satisfies readonly Applied[];
  expect(disagreementOf(applied, files)).toBeUndefined();
  expect(disagreementOf([], files)).toBeUndefined();
});

it('refuses to run on a server that hands out older transaction ids than its events have', async () => {
  const { admin, app } = await openDatabase();
  await assertLogEra(app);
  await admin.query(`insert into es.event select 2026, 's', 1, 1, '18446744073709551000'::xid8, gen_random_uuid(), 't', 1,
    'a', 'r', 'o', null, null, 'ONLINE', null, false, sha256(''), gen_random_uuid(), gen_random_uuid(), null, now(),
    now(), now(), '{}', '{}', sha256(''), sha256(''), sha256('')`);
  await expect(assertLogEra(app)).rejects.toThrow('older than its last event');
});
