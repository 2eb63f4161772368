import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOfDay } from '#domain/calendar/instant.ts';
import { head, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register, start } from '#test/support/case/stages.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';
import { advanceTo } from '#test/support/workflow/time-skipping.ts';
import { startTestWorker } from '#test/support/workflow/worker.ts';
import { currentState } from '#workflows/messages.ts';

// Temporal's clock is the machine's: a window that is still to come lies in the year after.
const opening = new Date().toISOString();
const year = Number(opening.slice(0, 4)) + 1;
const april = startOfDay(`${year}-04-01`);
const minutes = (instant: string, n: number): string => new Date(Date.parse(instant) + n * 60_000).toISOString();

let story: Story;
beforeAll(async () => {
  story = await startStory(opening);
});
afterAll(() => story.stop());

/** Both clocks: that of the case's run, and that of the processes. */
const moveTo = async (workflowId: string, instant: string): Promise<void> => {
  story.clock.at = instant;
  await advanceTo(story.engine.client, workflowId, instant);
};
const lastOf = async (streamId: string) => (await story.store.deps.store.read(streamId)).at(-1);

it('lapses the registration by itself, at the legal instant and not before', async () => {
  story.clock.at = opening;
  const told = caseOf(1, year);
  await tell(story, told, open(opening));
  await moveTo(told.streamId, minutes(april, -1));
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
  await moveTo(told.streamId, minutes(april, 1));
  await expect.poll(() => eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationMissed']);
  expect(await lastOf(told.streamId)).toMatchObject({
    data: { cause: 'WINDOW' },
    signature: { occurredAt: april, actor: { officer: 'system:case-timer', role: 'SYSTEM' } },
  });
  const state = await story.engine.client.workflow.getHandle(told.streamId).query(currentState);
  expect(state).toMatchObject({ version: 2, nextTimer: null, state: { status: 'InProgress', registration: 'Missed' } });
});

it('does not lapse a registration that came in time', async () => {
  story.clock.at = opening;
  const told = caseOf(2, year);
  await tell(story, told, open(opening), register(opening));
  await moveTo(told.streamId, minutes(april, 60));
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
});

it('lapses a returned registration that is not mended by its date', async () => {
  story.clock.at = opening;
  const told = caseOf(3, year);
  const returned = signed(
    'ReturnRegistration',
    { reasonCode: 'UNSIGNED', reason: 'Thiếu chữ ký', fixes: [{ fix: 'Ký lại' }], due: `${year}-02-03` },
    receiver,
    opening,
  );
  await tell(story, told, open(opening), register(opening), returned);
  const fixBy = startOfDay(`${year}-02-04`);
  await moveTo(told.streamId, minutes(fixBy, 1));
  await expect.poll(() => eventsOf(story, told.streamId)).toHaveLength(4);
  expect(await lastOf(told.streamId)).toMatchObject({ data: { cause: 'FIX' }, signature: { occurredAt: fixBy } });
});

it('waits for the clock of the processes when that of Temporal runs ahead, and takes commands meanwhile', async () => {
  story.clock.at = opening;
  const told = caseOf(4, year);
  await tell(story, told, open(opening));
  await advanceTo(story.engine.client, told.streamId, minutes(april, 1));
  expect(await tell(story, told, register(opening))).toMatchObject([{ version: 2, events: ['RegistrationSubmitted'] }]);
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
});

it('lapses before a command that was received after the legal instant, though the timer has not fired', async () => {
  story.clock.at = april;
  const told = caseOf(5, year);
  await tell(story, told, open(opening));
  const october = `${year}-10-05`;
  expect(await tell(story, told, start(october))).toMatchObject([{ version: 3, events: ['SelfAssessmentStarted'] }]);
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationMissed', 'SelfAssessmentStarted']);
});

it('is not made to lapse by a forged command from the future', async () => {
  story.clock.at = opening;
  const told = caseOf(6, year);
  await tell(story, told, open(opening));
  const command = told.of(signed('StartSelfAssessment', {}, head, `${year}-10-05`));
  const forged = { command, seal: { keyId: 'spec', mac: 'AAAA' } };
  expect(await story.engine.sendSealed(told.caseId, forged)).toMatchObject({ refused: 'ForgedCommand' });
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
});

it('lapses each case of a province a while after the instant, and records the instant all the same', async () => {
  story.clock.at = opening;
  const told = caseOf(7, year);
  await story.worker.stop();
  const spread = await startTestWorker(story.temporal, { ...story.store.deps, lapseSpreadSeconds: 300 });
  await tell(story, told, open(opening));
  await moveTo(told.streamId, minutes(april, 0.1));
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
  await moveTo(told.streamId, minutes(april, 5));
  await expect.poll(() => eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationMissed']);
  expect(await lastOf(told.streamId)).toMatchObject({ signature: { occurredAt: april } });
  await spread.stop();
});
