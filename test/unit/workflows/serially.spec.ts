import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { serially } from '#workflows/serially.ts';

it('begins a task when the one before it has ended, in the order of asking', async () => {
  const inTurn = serially();
  const said: string[] = [];
  const task = (name: string) => async () => {
    said.push(`${name} begins`);
    await turn();
    said.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(task('first')), inTurn(task('second'))])).toEqual(['first', 'second']);
  expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('goes on after a task that failed, and tells its asker', async () => {
  const inTurn = serially();
  const failed = inTurn(() => Promise.reject(new Error('refused')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('refused');
  expect(await next).toBe('done');
});
