import { expect, it } from 'vitest';
import { createLoadStream, type LoadedEvent } from '#activities/load-stream.ts';
import { memoryStore } from '#test/support/case/memory-store.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const told = caseOf(42);
const long = 'ẾỔẴ'.repeat(600);
const fixes = Array.from({ length: 30 }, () => ({ fix: long }));
const sendBack = () =>
  signed('ReturnRegistration', { reasonCode: 'OTHER', reason: long, fixes, due: '2026-03-20' }, receiver, '2026-03-03');

const pagesOf = async (load: ReturnType<typeof createLoadStream>) => {
  const pages: (readonly LoadedEvent[])[] = [];
  for (let complete = false; !complete; ) {
    const page = await load(told.streamId, pages.flat().length);
    pages.push(page.events);
    complete = page.complete;
  }
  return pages;
};

it('gives a long stream in pages that a payload carries, without a gap', async () => {
  const store = memoryStore();
  const rounds = Array.from({ length: 12 }, () => [register('2026-03-02'), sendBack()]).flat();
  const backAndForth = rounds.map((command) => ({
    ...command,
    signature: { ...command.signature, occurredAt: '2026-03-03T05:00:00.000Z', receivedAt: '2026-03-03T05:00:00.000Z' },
  }));
  await tellToStore(store, told, open(), ...backAndForth);
  const pages = await pagesOf(createLoadStream(store, 0));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().map(({ version }) => version)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(500_000);
});

it('is empty and complete for a case that does not exist', async () => {
  expect(await createLoadStream(memoryStore(), 0)(told.streamId, 0)).toEqual({ events: [], complete: true, spread: 0 });
});

it('spreads the timers of a province evenly by the number of the unit', async () => {
  const load = createLoadStream(memoryStore(), 300);
  expect((await load(caseOf(42).streamId, 0)).spread).toBe(42_000);
  expect((await load(caseOf(301).streamId, 0)).spread).toBe(1000);
});

it('refuses an event that is none of a case', async () => {
  const store = memoryStore();
  const { type, signature } = told.of(register());
  await store.append({
    streamId: told.streamId,
    expectedVersion: 0,
    commandId: signature.commandId,
    events: [{ type, data: {}, signature }],
  });
  await expect(createLoadStream(store, 0)(told.streamId, 0)).rejects.toThrow();
});
