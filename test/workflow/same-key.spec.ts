import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, open, register } from '#test/support/case/stages.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { appendBehind } from '#test/support/workflow/behind-the-run.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { connectEngine } from '#test/support/workflow/engine.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';
import { startTestWorker } from '#test/support/workflow/worker.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

it('is answered as before while the run lives', async () => {
  const told = caseOf(1);
  await tell(story, told, open());
  const command = told.of(register());
  const first = await story.engine.send(told.caseId, command);
  expect(await story.engine.send(told.caseId, command)).toEqual(first);
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
});

it('is a duplicate in the run after a continue-as-new', async () => {
  const told = caseOf(2);
  await tell(story, told, open());
  const command = told.of(register());
  const first = await story.engine.send(told.caseId, command);
  const handle = story.engine.client.workflow.getHandle(told.streamId);
  const before = (await handle.describe()).runId;
  // A run that refused a command in its turn, the validator having let it pass, starts afresh.
  await appendBehind(story.store.deps.store, told.streamId, told.of(accept()));
  expect(await story.engine.send(told.caseId, told.of(accept()))).toMatchObject({ refused: 'NotAllowedNow' });
  await expect.poll(async () => (await handle.describe()).runId).not.toBe(before);
  expect(await story.engine.send(told.caseId, command)).toEqual({ ...first, duplicate: true });
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted', 'RegistrationAccepted']);
});

it('is a duplicate after Temporal was lost, and a new command works before anything else is done', async () => {
  const told = caseOf(3);
  const command = told.of(register());
  await tell(story, told, open());
  const first = await story.engine.send(told.caseId, command);
  const empty = await createTestNamespace();
  const worker = await startTestWorker(empty, story.store.deps);
  const engine = await connectEngine(empty, story.store.deps.keys);
  expect(await engine.send(told.caseId, command)).toEqual({ ...first, duplicate: true });
  expect(await engine.send(told.caseId, told.of(accept()))).toMatchObject({ version: 3, duplicate: false });
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted', 'RegistrationAccepted']);
  await worker.stop();
  await engine.close();
});

it('is answered as before by a worker that was started after it', async () => {
  const told = caseOf(4);
  await tell(story, told, open());
  const command = told.of(register());
  const first = await story.engine.send(told.caseId, command);
  await story.worker.stop();
  const next = await startTestWorker(story.temporal, story.store.deps);
  expect(await story.engine.send(told.caseId, command)).toEqual(first);
  expect(await tell(story, told, accept())).toMatchObject([{ version: 3 }]);
  await next.stop();
});
