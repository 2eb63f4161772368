import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#config.ts';
import { startOfDay } from '#domain/calendar/instant.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { launch } from '#scripts/servers/server-process.ts';
import { startTemporal } from '#scripts/servers/temporal.ts';
import { findTemporalBinary } from '#scripts/temporal-binary.ts';
import { head } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open } from '#test/support/case/stages.ts';
import type { TestTemporal } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { createCaseStore } from '#test/support/workflow/case-store.ts';
import { connectEngine } from '#test/support/workflow/engine.ts';
import { eventsOf, tell } from '#test/support/workflow/story.ts';
import { advanceTo } from '#test/support/workflow/time-skipping.ts';
import { startTestWorker } from '#test/support/workflow/worker.ts';
import { currentState } from '#workflows/messages.ts';

const SHORT_HISTORIES = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=20'];

/** A server that calls 20 events a long history; the real limit is in the thousands. */
const startImpatientTemporal = async (): Promise<TestTemporal> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-impatient-'));
  const { TEMPORAL_CLI: cli, DATA_DIR: cacheFolder } = readConfig();
  const { address, stop } = await startTemporal({
    binary: (await findTemporalBinary({ cli, cacheFolder })).path,
    port: await freePort(),
    logFile: join(folder, 'temporal.log'),
    timeSkipping: true,
    launch: (server) => launch({ ...server, args: [...server.args, ...SHORT_HISTORIES] }),
  });
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { address, namespace: 'default', taskQueue: 'impatient' };
};

it('goes on as a new run that knows its stream, its keys and its timer', async () => {
  const opening = new Date().toISOString();
  const year = Number(opening.slice(0, 4)) + 1;
  const told = caseOf(1, year);
  const clock = { at: opening };
  const temporal = await startImpatientTemporal();
  const store = await createCaseStore(clock);
  const engine = await connectEngine(temporal, store.deps.keys);
  const worker = await startTestWorker(temporal, store.deps);
  const facts = { assigneeOffices: [head.office] };
  const claim = () => signed('AssignCase', { assignee: head.officer }, head, opening, { facts });
  const release = () => signed('ReleaseCase', {}, head, opening);
  const run = engine.client.workflow.getHandle(told.streamId);

  await tell({ engine }, told, open(opening));
  const first = told.of(claim());
  await engine.send(told.caseId, first);
  const { runId } = await run.describe();
  for (let i = 0; i < 8; i += 1) await tell({ engine }, told, release(), claim());

  expect((await run.describe()).runId).not.toBe(runId);
  expect(await run.query(currentState)).toMatchObject({ version: 18, nextTimer: { cause: 'WINDOW' } });
  expect(await engine.send(told.caseId, first)).toMatchObject({ version: 2, duplicate: true });
  clock.at = startOfDay(`${year}-04-02`);
  await advanceTo(engine.client, told.streamId, clock.at);
  await expect.poll(() => eventsOf({ store }, told.streamId)).toHaveLength(19);
  expect((await eventsOf({ store }, told.streamId)).at(-1)).toBe('RegistrationMissed');

  await worker.stop();
  await engine.close();
  await store.close();
});
