import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createEventStore } from '#store/event-store.ts';
import { type Checkpoint, readFeed, readLag, START } from '#store/feed.ts';
import { inTransaction, type Pool, type Queryable } from '#store/pool.ts';
import { caseStream, fill, oneEvent, openDatabase } from './fixtures.ts';

/** A reader that goes by position alone: what the feed must not do. */
const readByPosition = async (db: Queryable, after: string) => {
  const text = 'select position, command_id from es.event where position > $1 order by position';
  return (await db.query<{ position: string; command_id: string }>({ text, values: [after] })).rows;
};

/** Reads on until `count` events came; another database's open transaction may hold the feed back for a while. */
const readUntil = async (db: Queryable, count: number, done: () => boolean = () => true) => {
  const seen: string[] = [];
  let checkpoint: Checkpoint = START;
  while (!done() || seen.length < count) {
    const batch = await readFeed(db, checkpoint, 50);
    seen.push(...batch.events.map(({ signature }) => signature.commandId));
    checkpoint = batch.checkpoint;
    if (batch.events.length === 0) await sleep(10);
  }
  return { seen, checkpoint };
};

it('waits for an event that took its position early and commits late, where reading by position loses it', async () => {
  const { app, store } = await openDatabase();
  const slow = randomUUID();
  const quick = randomUUID();
  const client = await app.connect();
  await client.query('begin');
  await createEventStore(client).append(oneEvent(caseStream(1), 0, slow));
  await store.append(oneEvent(caseStream(2), 0, quick));

  const early = await readFeed(app, START);
  const byPosition = await readByPosition(app, '0');
  await client.query('commit');
  client.release();
  const later = await readByPosition(app, byPosition.at(-1)?.position ?? '0');
  const { seen } = await readUntil(app, 2);

  expect(early.events).toEqual([]);
  expect(byPosition.map((row) => row.command_id)).toEqual([quick]);
  expect(later).toEqual([]); // slow is lost to it for ever
  expect(seen).toEqual([slow, quick]);
});

/** One transaction with a pause between append and commit. */
const appendSlowly = (pool: Pool, streamId: string, commandId: string) =>
  inTransaction(pool, async (client) => {
    await createEventStore(client).append(oneEvent(streamId, 0, commandId));
    await sleep(Math.random() * 8);
  });

it('loses and doubles nothing for readers beside many writers', async () => {
  const { app, store } = await openDatabase(12);
  const written: string[] = [];
  let number = 0;
  let working = true;
  const writer = async (slowly: boolean) => {
    for (let turn = 0; turn < 40; turn += 1) {
      const commandId = randomUUID();
      number += 1;
      const streamId = caseStream(number);
      if (slowly) await appendSlowly(app, streamId, commandId);
      else await store.append(oneEvent(streamId, 0, commandId));
      written.push(commandId);
    }
  };
  const writers = Promise.all([true, true, true, true, false, false].map(writer)).then(() => {
    working = false;
  });
  const readers = [1, 2].map(() => readUntil(app, 240, () => !working));

  await writers;
  for (const { seen } of await Promise.all(readers)) {
    expect(seen).toHaveLength(240);
    expect(seen.toSorted()).toEqual(written.toSorted());
  }
});

it('gives the events of a stream in the order of their versions', async () => {
  const { app, store } = await openDatabase();
  await Promise.all([1, 2, 3, 4].map((number) => fill(store, caseStream(number), 20)));

  const { seen } = await readUntil(app, 80);

  const position = new Map(seen.map((commandId, index) => [commandId, index]));
  for (const number of [1, 2, 3, 4]) {
    const places = (await store.read(caseStream(number))).map(({ signature }) => position.get(signature.commandId));
    expect(places).toEqual(places.toSorted((a, b) => Number(a) - Number(b)));
  }
});

it('says how many events a reader has not seen and how old the first of them is', async () => {
  const { app, store } = await openDatabase();
  await fill(store, caseStream(), 3);

  const behind = await readLag(app, START);
  const { checkpoint } = await readUntil(app, 3);

  expect(behind.events).toBe(3);
  expect(behind.seconds).toBeGreaterThan(0);
  expect(await readLag(app, checkpoint)).toEqual({ events: 0, seconds: 0 });
});
