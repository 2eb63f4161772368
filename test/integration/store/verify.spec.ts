import { expect, it } from 'vitest';
import type { Problem } from '#store/verify.ts';
import { verifyStore } from '#store/verify.ts';
import { caseStream, type Database, fill, openDatabase } from './fixtures.ts';

/** What a superuser can do who switches the triggers off. */
const tamper = async ({ admin }: Database, statement: string): Promise<void> => {
  const client = await admin.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
};

const openThree = async (): Promise<Database> => {
  const database = await openDatabase();
  await Promise.all([1, 2, 3].map((number) => fill(database.store, caseStream(number), 5)));
  await fill(database.store, caseStream(1, 2027), 2);
  return database;
};

const both = async ({ app }: Database, pageSize = 3) => {
  const { findings } = await verifyStore(app, { pageSize });
  const sql = await app.query('select stream_id as "streamId", version, problem from es.verify_all()');
  const byStream = (a: { streamId: string }, b: { streamId: string }) => (a.streamId < b.streamId ? -1 : 1);
  return { node: findings.toSorted(byStream), sql: sql.rows.toSorted(byStream) };
};

it('finds nothing in a whole store, in pages of any size', async () => {
  const database = await openThree();
  for (const pageSize of [1, 2, 5, 1000])
    expect(await verifyStore(database.app, { pageSize })).toEqual({ events: 17, streams: 4, findings: [] });
  expect(await verifyStore(database.app, { year: 2027 })).toEqual({ events: 2, streams: 1, findings: [] });
  expect((await both(database)).sql).toEqual([]);
});

const change = (set: string) => (third: string) => `update es.event e set ${set} where ${third}`;

/** What is done to the third event of five of a stream of its own, and where it must be noticed. */
const EDITS: readonly (readonly [
  edit: (third: string, stream: string) => string,
  version: number,
  problem: Problem,
])[] = [
  [change(`payload = replace(payload::text, 'nghỉ phép', 'nghỉ phep')::json`), 3, 'PayloadAltered'],
  [change(`payload = (payload::text || ' ')::json`), 3, 'PayloadAltered'],
  [change(`payload = '{}', payload_hash = sha256('{}')`), 3, 'HashMismatch'],
  [change(`actor_id = 'of-Amina2'`), 3, 'HashMismatch'],
  [change(`entered_by = 'of-Amina2'`), 3, 'HashMismatch'],
  [change(`occurred_at = occurred_at - interval '1 millisecond'`), 3, 'HashMismatch'],
  [change(`meta = '{"a":1}'`), 3, 'HashMismatch'],
  [change(`version = 9`), 4, 'VersionGap'],
  [(third) => `delete from es.event where ${third}`, 4, 'VersionGap'],
  [(_, stream) => `delete from es.event where ${stream} and version = 5`, 4, 'HeadMismatch'],
  [(_, stream) => `delete from es.event where ${stream}`, 5, 'HeadMismatch'],
  [(_, stream) => `update es.stream set version = 4 where ${stream}`, 5, 'HeadMismatch'],
  [(_, stream) => `delete from es.stream where ${stream}`, 5, 'HeadMismatch'],
  // A forger who knows the scheme and stops at one event.
  [
    (third) => `${change(`actor_id = 'of-Amina2'`)(third)}; ${change('hash = es.event_hash(e)')(third)}`,
    4,
    'ChainBroken',
  ],
];

it('names stream and version of each edit that a superuser makes, in Node and in SQL', async () => {
  const database = await openThree();
  const expected: { streamId: string; version: number; problem: Problem }[] = [];
  for (const [index, [edit, version, problem]] of EDITS.entries()) {
    const streamId = caseStream(100 + index);
    await fill(database.store, streamId, 5);
    const stream = `stream_id = '${streamId}'`;
    await tamper(database, edit(`${stream} and version = 3`, stream));
    expected.push({ streamId, version, problem });
  }

  expect(await both(database)).toEqual({ node: expected, sql: expected });
  for (const { streamId, version, problem } of expected) {
    const { rows } = await database.app.query('select version, problem from es.verify_stream($1)', [streamId]);
    expect(rows).toEqual([{ version, problem }]);
  }
  expect((await database.app.query('select * from es.verify_stream($1)', [caseStream(1)])).rows).toEqual([]);
});

it('accepts a payload erased by law, which is named in the list of redactions, and nothing beyond it', async () => {
  const database = await openThree();
  const third = `stream_id = '${caseStream(2)}' and version = 3`;
  await tamper(database, `update es.event set payload = 'null' where ${third}`);
  await tamper(
    database,
    `insert into es.redaction select event_id, stream_id, version, 'Luật 91/2025', 'of-Amina1', now() from es.event
      where ${third}`,
  );
  expect(await both(database)).toEqual({ node: [], sql: [] });

  await tamper(database, `update es.event set actor_id = 'of-Amina2' where ${third}`);
  const expected = [{ streamId: caseStream(2), version: 3, problem: 'HashMismatch' }];
  expect(await both(database)).toEqual({ node: expected, sql: expected });
});
