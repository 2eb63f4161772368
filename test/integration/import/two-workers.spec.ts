import { afterAll, beforeAll, expect, it } from 'vitest';
import { runImport } from '#activities/import/run-import.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { listImportRows, readImport } from '#store/registers/import-results.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts';
import { areas, csv, received, school } from './importing.ts';

let database: TestDatabase;
let pool: Pool;
let owner: Pool;
const connect = (url: string) => createPool({ url, applicationName: 'spec', max: 4, onError: () => undefined });
beforeAll(async () => {
  database = await createTestDatabase();
  pool = connect(database.appUrl);
  owner = connect(database.adminUrl);
});
afterAll(async () => {
  await Promise.all([pool.end(), owner.end()]);
  await database.close();
});

const run = (importId: string) => runImport({ pool, areas, onProgress: () => undefined }, importId);
const countIn = async (table: string) =>
  (await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

it('a page that fails leaves neither units, numbers nor verdicts behind', async () => {
  await owner.query(`create function shell.full_disk() returns trigger language plpgsql
    as $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
    create trigger full_disk before insert on shell.import_row for each row execute function shell.full_disk()`);
  const importId = await received(pool, csv(school({ external_id: 'first' }), school({ external_id: 'second' })));
  await expect(run(importId)).rejects.toThrow('no space left');
  const tables = ['es.event', 'es.stream', 'shell.unit_identity', 'shell.import_row'];
  expect(await Promise.all(tables.map(countIn))).toEqual([0, 0, 0, 0]);

  await owner.query('drop function shell.full_disk cascade');
  await run(importId);
  const rows = await listImportRows(pool, importId, { limit: 10 });
  expect(rows.map(({ unitId }) => unitId)).toEqual(['56-GD-000001', '56-GD-000002']);
});

const many = csv(...Array.from({ length: 1200 }, (_, n) => school({ external_id: `x-${n}`, name: `Trường số ${n}` })));

it.each(['commit', 'dry-run'] as const)('an import that several workers hold is done once (%s)', async (mode) => {
  const importId = await received(pool, many, { mode });
  await Promise.all([run(importId), run(importId), run(importId)]);
  await run(importId);
  const verdict = mode === 'commit' ? 'NEW' : 'UNCHANGED';
  expect(await readImport(pool, importId)).toMatchObject({
    state: 'finished',
    counts: { [verdict]: 1200, rows: 1200 },
  });
  const rows = await listImportRows(pool, importId, { limit: 10_000 });
  expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 1200 }, (_, n) => n + 2));
  expect(new Set(rows.map(({ unitId }) => unitId)).size).toBe(1200);
  expect(await countIn('es.event')).toBe(1202);
});
