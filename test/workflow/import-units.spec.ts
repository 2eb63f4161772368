import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImport } from '#store/registers/import-results.ts';
import { createImport } from '#store/registers/imports.ts';
import { provincial } from '#test/support/case/officers.ts';
import { createTestQueue } from '#test/support/temporal.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';
import type { importUnits } from '#workflows/import-units.ts';

const temporal = createTestQueue();
let store: CaseStore;
let connection: Connection;
let worker: TestWorker;
beforeAll(async () => {
  store = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  connection = await Connection.connect({ address: temporal.address });
  worker = await startTestWorker(temporal, store.deps);
});
afterAll(async () => {
  await worker.stop();
  await connection.close();
  await store.close();
});

const received = async (text: string): Promise<string> => {
  const importId = randomUUID();
  const actor = { ...provincial, onBehalfOf: null, enteredBy: null };
  const parameters = { actor, receivedAt: '2026-01-05T05:00:00.000Z', province: '56', source: null };
  const file = { kind: 'units', filename: 'units.csv', content: Buffer.from(text) } as const;
  await createImport(store.pool, {
    importId,
    ...file,
    mode: 'commit',
    parameters: { ...parameters, demonstration: true },
  });
  return importId;
};
const start = (importId: string) =>
  new Client({ connection }).workflow.start<typeof importUnits>('importUnits', {
    workflowId: `import-${importId}`,
    taskQueue: temporal.taskQueue,
    args: [importId],
  });
const runOf = async (importId: string) =>
  (await store.pool.query('select * from shell.run where run_id = $1', [importId])).rows[0];

it('enters the units for the officer who sent the file, and is seen as a run', async () => {
  const importId = await received('name,unit_type\nTrường A,EDUCATION\nQuán cà phê,SHOP\n');
  expect(await readImport(store.pool, importId)).toMatchObject({ state: 'waiting' });
  await (await start(importId)).result();
  expect(await readImport(store.pool, importId)).toMatchObject({
    state: 'finished',
    counts: { NEW: 1, REFUSED: 1, rows: 2 },
  });
  expect(await runOf(importId)).toMatchObject({
    kind: 'import-units',
    state: 'finished',
    province: '56',
    started_by: provincial.officer,
    total: 2,
    done: 2,
    failed: 1,
    counts: { NEW: 1, REFUSED: 1 },
  });
  const [entered] = await store.deps.store.read('unit-56-GD-000001');
  expect(entered?.signature).toMatchObject({ actor: { officer: provincial.officer }, demonstration: true });
});

it('ends as a failed run when the file cannot be read', async () => {
  const importId = await received('%PDF-1.7');
  await (await start(importId)).result();
  expect(await readImport(store.pool, importId)).toMatchObject({
    state: 'rejected',
    problem: { code: 'FileKindUnknown' },
  });
  expect(await runOf(importId)).toMatchObject({ state: 'failed', total: 0, done: 0 });
});

it('of which nobody has asked writes nothing', async () => {
  const importId = randomUUID();
  const handle = await start(importId);
  await expect(handle.result()).rejects.toMatchObject({ cause: { cause: { type: 'StoreFault' } } });
  expect(await runOf(importId)).toBeUndefined();
});

it('takes several files in turn', async () => {
  const files = ['B', 'C', 'D'].map((name) => received(`name,unit_type\nTrường ${name},EDUCATION\n`));
  const imports = await Promise.all(files);
  await Promise.all(imports.map(async (importId) => (await start(importId)).result()));
  for (const importId of imports)
    expect(await readImport(store.pool, importId)).toMatchObject({ state: 'finished', counts: { NEW: 1 } });
  expect(await store.deps.store.read('unit-56-GD-000004')).toHaveLength(1);
});
