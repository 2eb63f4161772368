import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Appended, createEventStore } from '#store/event-store.ts';
import { verifyStore } from '#store/verify.ts';
import { caseStream, currentRow, type Database, oneEvent, openDatabase } from './fixtures.ts';

/** Retries like a client: a conflict is answered with the real version, which is tried next. */
const insist = async ({ store }: Database, streamId: string, commandId: string): Promise<Appended> => {
  let expectedVersion = 0;
  for (;;) {
    const current = currentRow(streamId, { state: { commandId } });
    const appended = await store.append({ ...oneEvent(streamId, expectedVersion, commandId), current });
    if (appended.outcome !== 'conflict') return appended;
    expectedVersion = appended.version;
  }
};

it('writes each of many racing commands exactly once, however often each is sent', async () => {
  const database = await openDatabase();
  const streams = [caseStream(1), caseStream(2), caseStream(3)];
  const commands = Array.from({ length: 60 }, (_, index) => ({
    streamId: streams[index % streams.length] ?? '',
    commandId: randomUUID(),
  }));
  // Each command is sent five times at once, over stale and fresh versions alike.
  const sent = commands.flatMap((command) => Array.from({ length: 5 }, () => command));

  const answers = await Promise.all(
    sent.map(async (command) => ({ ...command, ...(await insist(database, command.streamId, command.commandId)) })),
  );

  expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(commands.length);
  for (const streamId of streams) {
    const stored = await database.store.read(streamId);
    expect(stored.map(({ version }) => version)).toEqual(stored.map((_, index) => index + 1));
    expect(stored).toHaveLength(commands.length / streams.length);
    expect(new Set(stored.map(({ signature }) => signature.commandId)).size).toBe(stored.length);
    // Every one of the five askers got the version under which the command stands.
    for (const answer of answers.filter((a) => a.streamId === streamId))
      expect(stored[answer.version - 1]?.signature.commandId).toBe(answer.commandId);
    const { rows } = await database.app.query('select version, state from read.case_current where case_id = $1', [
      streamId.slice('case-'.length),
    ]);
    expect(rows).toEqual([{ version: stored.length, state: { commandId: stored.at(-1)?.signature.commandId } }]);
  }
  expect((await verifyStore(database.app)).findings).toEqual([]);
});

it('lets one of two writers with the same expected version win and tells the other the truth', async () => {
  const { store } = await openDatabase();
  for (let round = 0; round < 50; round += 1) {
    const streamId = caseStream(round);
    const both = await Promise.all([store.append(oneEvent(streamId, 0)), store.append(oneEvent(streamId, 0))]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'conflict']);
    expect(both[0]?.position).toBe(both[1]?.position);
    expect(both.map(({ version }) => version)).toEqual([1, 1]);
  }
});

it('refuses to follow an event from a transaction that is older than it', async () => {
  const { app, store } = await openDatabase();
  const streamId = caseStream();
  await store.append(oneEvent(streamId, 0));
  const client = await app.connect();
  try {
    await client.query('begin');
    await client.query(`select es.next_unit_number('56', 'CQ')`); // takes the transaction's id
    await store.append(oneEvent(streamId, 1)); // meanwhile, by another
    const older = createEventStore(client).append(oneEvent(streamId, 2));
    await expect(older).rejects.toMatchObject({ code: '40001' });
  } finally {
    await client.query('rollback');
    client.release();
  }
});
