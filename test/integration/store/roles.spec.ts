import { expect, it } from 'vitest';
import { caseStream, currentRow, type Database, fill, oneEvent, openDatabase, sqlStateOf } from './fixtures.ts';

const DENIED = '42501';
const APPEND_ONLY = '23001';

const HISTORY = ['es.event', 'es.event_2026', 'es.event_2033', 'es.event_standing', 'es.stream'] as const;
const attempts = (table: string) => [
  `update ${table} set year = year`,
  `delete from ${table}`,
  `truncate ${table}`,
  `insert into ${table} select * from ${table}`,
  `drop table ${table}`,
  `alter table ${table} disable trigger all`,
];

const openWithHistory = async (): Promise<Database> => {
  const database = await openDatabase();
  await database.app.query('select es.create_year(2033)');
  await fill(database.store, caseStream(1, 2026), 2);
  await fill(database.store, caseStream(1, 2033), 2);
  return database;
};

it('denies the application every change of history but an append, on the parent and on each leaf', async () => {
  const { app, store } = await openWithHistory();
  const answers: Record<string, string> = {};
  for (const statement of HISTORY.flatMap(attempts)) answers[statement] = await sqlStateOf(app.query(statement));

  expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((statement) => [statement, DENIED])));
  expect(await store.read(caseStream(1))).toHaveLength(2);
});

it('denies the application the owner’s role, the counter, the chain’s parts and seals', async () => {
  const { app } = await openWithHistory();
  const statements = [
    'set role es_owner',
    'set role es_sealer',
    'update es.unit_counter set last_number = 1',
    'insert into es.seal (seal_no) values (1)',
    'insert into es.redaction (event_id) values (gen_random_uuid())',
    `insert into es.log_era values (2, now(), 'x', 'x')`,
    'create table es.mine (x int)',
    'create or replace function es.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'set session_replication_role = replica',
    'delete from es.migration',
  ];
  for (const statement of statements)
    expect([statement, await sqlStateOf(app.query(statement))]).toEqual([statement, DENIED]);
});

it('refuses UPDATE, DELETE and TRUNCATE even to a superuser, on the parent and on each leaf', async () => {
  const { admin, store } = await openWithHistory();
  const changes = ['es.event', 'es.event_2026', 'es.event_2033'].flatMap((table) => attempts(table).slice(0, 3));
  const all = [...changes, 'delete from es.stream', 'truncate es.stream', 'truncate es.event_standing'];
  for (const statement of all)
    expect([statement, await sqlStateOf(admin.query(statement))]).toEqual([statement, APPEND_ONLY]);
  expect(await store.read(caseStream(1))).toHaveLength(2);
});

const asRole = async ({ admin }: Database, role: string, statement: string): Promise<string> => {
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query(`set local role ${role}`);
    return await sqlStateOf(client.query(statement));
  } finally {
    await client.query('rollback');
    client.release();
  }
};

it('gives each role its own task and no other', async () => {
  const database = await openWithHistory();
  await database.store.append({ ...oneEvent(caseStream(9), 0), current: currentRow(caseStream(9)) });
  const read = 'select from es.event';
  const seal = `insert into es.seal values (1, 1, '1', 1, '2', 2, 2, '', '', '', 'k', '', now(), null)`;
  const rows = `update read.case_current set assignee = null`;
  const append = `select es.append('case-2026-56-DN-000777', 'case', 2026, 0, gen_random_uuid(), '[]')`;

  const granted: Record<string, string[]> = {};
  for (const role of ['es_app', 'es_projector', 'es_sealer', 'es_auditor']) {
    granted[role] = [];
    for (const statement of [read, seal, rows, append]) granted[role].push(await asRole(database, role, statement));
  }
  expect(granted).toEqual({
    es_app: ['accepted', DENIED, DENIED, '22023'], // it may call append, which asks for an event
    es_projector: ['accepted', DENIED, 'accepted', DENIED],
    es_sealer: ['accepted', 'accepted', DENIED, DENIED],
    es_auditor: ['accepted', DENIED, DENIED, DENIED],
  });
});

it('makes the leaf of a year once, and only of a year that can be', async () => {
  const { app, store } = await openDatabase();
  const make = async (year: number) => (await app.query('select es.create_year($1) as made', [year])).rows[0]?.made;

  const both = await Promise.all([make(2040), make(2040)]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await store.append(oneEvent(caseStream(1, 2040), 0))).toMatchObject({ outcome: 'appended' });
  expect(await sqlStateOf(make(1999))).toBe('22023');
});
