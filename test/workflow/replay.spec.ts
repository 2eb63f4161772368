import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, open, start } from '#test/support/case/stages.ts';
import { appendBehind } from '#test/support/workflow/behind-the-run.ts';
import { workflowBundle } from '#test/support/workflow/bundle.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';
import { currentState } from '#workflows/messages.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-04-01T00:00:00.000Z');
});
afterAll(() => story.stop());

/** As it would be kept in a file: what survives JSON. */
const historyOf = async (workflowId: string, runId?: string): Promise<unknown> =>
  JSON.parse(historyToJSON(await story.engine.client.workflow.getHandle(workflowId, runId).fetchHistory()));
const replay = async (history: unknown, workflowId: string) =>
  Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId);

it('runs again from its history: a lapse, refusals before and in a turn, accepted commands', async () => {
  const told = caseOf(1);
  await tell(story, told, open());
  await expect.poll(() => eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationMissed']);
  const run = story.engine.client.workflow.getHandle(told.streamId);
  const { runId } = await run.describe();
  expect(await story.engine.send(told.caseId, told.of(accept()))).toMatchObject({ refused: 'NotAllowedNow' });
  await appendBehind(story.store.deps.store, told.streamId, told.of(start('2026-10-05')));
  const overtaken = await story.engine.send(told.caseId, told.of(start('2026-10-05')));
  expect(overtaken).toMatchObject({ refused: 'NotAllowedNow', details: { status: 'SelfAssessing' } });
  await expect.poll(async () => (await run.describe()).runId).not.toBe(runId);
  await replay(await historyOf(told.streamId, runId), told.streamId);
  // A run without one finished task has nothing to run again: the replayer would wait for more.
  await run.query(currentState);
  await replay(await historyOf(told.streamId), told.streamId);
});

it('does not run again on a workflow that was changed', async () => {
  const told = caseOf(2);
  await tell(story, told, open());
  const changed = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(import.meta.resolve('#test/support/workflow/changed-workflows.ts')),
    logger: new DefaultLogger('ERROR'),
  });
  const history = await historyOf(told.streamId);
  await expect(Worker.runReplayHistory({ workflowBundle: changed }, history, told.streamId)).rejects.toThrow(
    DeterminismViolationError,
  );
});
