import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createEventStore } from '#store/event-store.ts';
import { inTransaction } from '#store/pool.ts';
import { nextUnitNumbers } from '#store/unit-number.ts';
import { verifyStore } from '#store/verify.ts';
import { caseStream, currentRow, oneEvent, openDatabase, sqlStateOf } from './fixtures.ts';

const opening = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const streamId = caseStream(from + index);
    return { ...oneEvent(streamId, 0), current: currentRow(streamId) };
  });

it('opens five hundred streams in one call, each with its chain and its row', async () => {
  const { app, store } = await openDatabase();
  const rows = opening(1, 500);

  const answers = await store.appendFirst(rows.toReversed());

  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['appended']));
  const stored = await store.read(caseStream(250));
  expect(answers).toContainEqual({
    streamId: caseStream(250),
    outcome: 'appended',
    version: 1,
    position: stored[0]?.position,
  });
  const current = await app.query(
    'select count(*)::int as n, count(distinct position)::int as p from read.case_current',
  );
  expect(current.rows).toEqual([{ n: 500, p: 500 }]);
  expect(await verifyStore(app)).toEqual({ events: 500, streams: 500, findings: [] });
  expect((await app.query('select * from es.verify_all()')).rows).toEqual([]);
});

it('reports a stream that exists and does not touch it', async () => {
  const { store } = await openDatabase();
  const first = opening(1, 2);
  await store.appendFirst(first);
  await store.append(oneEvent(caseStream(1), 1));

  const again = await store.appendFirst([...first, ...opening(3, 1)]);
  const other = await store.appendFirst(opening(1, 1));

  expect(again.map(({ streamId, outcome, version }) => [streamId, outcome, version]).sort()).toEqual([
    [caseStream(1), 'duplicate', 1],
    [caseStream(2), 'duplicate', 1],
    [caseStream(3), 'appended', 1],
  ]);
  expect(other).toMatchObject([{ outcome: 'conflict', version: 2 }]);
  expect(await store.read(caseStream(1))).toHaveLength(2);
});

it('opens each stream once when two callers open the same ones in different order', async () => {
  const { app, store } = await openDatabase();
  const one = opening(1, 200);
  const two = opening(101, 200).toReversed();

  const answers = (await Promise.all([store.appendFirst(one), store.appendFirst(two), store.appendFirst(one)])).flat();

  expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(300);
  expect(await verifyStore(app)).toEqual({ events: 300, streams: 300, findings: [] });
});

it('refuses a call that names a stream twice, or carries anything but one first event each', async () => {
  const { app, store } = await openDatabase();
  const [row] = opening(1, 1);
  if (!row) throw new Error('no row');
  const later = { ...row, expectedVersion: 1 };
  const twoEvents = { ...row, events: [...row.events, ...row.events] };

  expect(await sqlStateOf(store.appendFirst([row, oneEvent(row.streamId, 0)]))).toBe('23505');
  await expect(store.appendFirst([later])).rejects.toMatchObject({ name: 'InvalidEvent' });
  await expect(store.appendFirst([twoEvents])).rejects.toMatchObject({ name: 'InvalidEvent' });
  await expect(store.appendFirst(opening(1, 501))).rejects.toMatchObject({ code: '22023' });
  expect(await store.appendFirst([])).toEqual([]);
  expect((await app.query('select from es.event')).rowCount).toBe(0);
});

it('numbers units in the transaction that enters them, without a gap after a failure', async () => {
  const { app } = await openDatabase();
  const enter = (count: number, fail: boolean) =>
    inTransaction(app, async (client) => {
      const numbers = await nextUnitNumbers(client, '56', 'CQ', count);
      await createEventStore(client).appendFirst(
        numbers.map((unitId) => oneEvent(`case-2026-${unitId}`, 0, randomUUID())),
      );
      if (fail) throw new Error('the import stops');
      return numbers;
    });

  const first = await enter(2, false);
  await expect(enter(5, true)).rejects.toThrow('the import stops');
  const racing = await Promise.all([enter(3, false), enter(3, false), enter(3, false)]);

  expect(first).toEqual(['56-CQ-000001', '56-CQ-000002']);
  const all = [...first, ...racing.flat()].sort();
  expect(all).toEqual(Array.from({ length: 11 }, (_, index) => `56-CQ-${String(index + 1).padStart(6, '0')}`));
});
