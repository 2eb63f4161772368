import { expect, it } from 'vitest';
import { createTurns } from '#activities/sweep/turns.ts';

/** Work that goes on until it is let go, and says in which order it began. */
const createWork = () => {
  const begun: number[] = [];
  const doors = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const work = (n: number) => async () => {
    begun.push(n);
    await doors[n]?.promise;
    return n;
  };
  return { begun, doors, work };
};

const soon = () => new Promise((resolve) => setImmediate(resolve));

it('lets so many work at the same time, and the others in their order', async () => {
  const { begun, doors, work } = createWork();
  const takeTurn = createTurns(2);
  const all = doors.map((_, n) => takeTurn(work(n)));
  await soon();
  expect(begun).toEqual([0, 1]);
  doors[1]?.resolve();
  await soon();
  expect(begun).toEqual([0, 1, 2]);
  for (const door of doors) door.resolve();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('goes on behind work that fails', async () => {
  const takeTurn = createTurns(1);
  const failing = takeTurn(() => Promise.reject(new Error('no connection')));
  const next = takeTurn(async () => 'done');
  await expect(failing).rejects.toThrow('no connection');
  expect(await next).toBe('done');
});
