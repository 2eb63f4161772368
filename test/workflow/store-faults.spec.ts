import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EventStore } from '#store/event-store.ts';
import { accept, open, register } from '#test/support/case/stages.ts';
import { createTestQueue } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { connectEngine, type Engine } from '#test/support/workflow/engine.ts';
import { eventsOf, tell } from '#test/support/workflow/story.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';

/** The next append fails in this way, before or after it has done its work. */
type Fault = { readonly code: string; readonly when: 'before' | 'after' };
const faults: Fault[] = [];
const fault = (when: Fault['when']): void => {
  if (faults[0]?.when !== when) return;
  const { code = '' } = faults.shift() ?? {};
  throw Object.assign(new Error(`SQLSTATE ${code}`), { code });
};
const failing = (store: EventStore): EventStore => ({
  ...store,
  append: async (asked) => {
    fault('before');
    const appended = await store.append(asked);
    fault('after');
    return appended;
  },
});

// Workflow ids of its own: the number of the unit is used in no other spec of the default namespace.
const numbered = (n: number) => caseOf(910_000 + n);
let store: CaseStore;
let engine: Engine;
let worker: TestWorker;
beforeAll(async () => {
  const temporal = createTestQueue();
  store = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  engine = await connectEngine(temporal, store.deps.keys);
  worker = await startTestWorker(temporal, { ...store.deps, store: failing(store.deps.store) });
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await store.close();
});

const TRANSIENT = ['08006', '40001', '40P01', '53300', '57P01', 'ECONNREFUSED'];
it.each(TRANSIENT)('tries again after %s', async (code) => {
  const told = numbered(TRANSIENT.indexOf(code));
  await tell({ engine }, told, open());
  faults.push({ code, when: 'before' });
  expect(await tell({ engine }, told, register())).toMatchObject([{ version: 2, duplicate: false }]);
});

it('appends once when the answer of the append is lost', async () => {
  const told = numbered(20);
  await tell({ engine }, told, open());
  faults.push({ code: '08006', when: 'after' });
  expect(await tell({ engine }, told, register(), accept())).toMatchObject([{ version: 2 }, { version: 3 }]);
  expect(await eventsOf({ store }, told.streamId)).toEqual([
    'CaseOpened',
    'RegistrationSubmitted',
    'RegistrationAccepted',
  ]);
});

const PERMANENT = ['22P02', '23502', '23514'];
it.each(PERMANENT)('gives a command up after %s, and goes on with the next', async (code) => {
  const told = numbered(30 + PERMANENT.indexOf(code));
  await tell({ engine }, told, open());
  faults.push({ code, when: 'before' });
  expect(await engine.send(told.caseId, told.of(register()))).toMatchObject({ refused: 'StoreFault' });
  expect(await tell({ engine }, told, register())).toMatchObject([{ version: 2 }]);
});
