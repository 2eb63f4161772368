import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { agency, open, openingOf, register, start } from '#test/support/case/stages.ts';
import { type CaseOf, caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

const statusOf = async ({ streamId }: CaseOf) =>
  (await story.engine.client.workflow.getHandle(streamId).describe()).status.name;
const ended = (told: CaseOf) => expect.poll(() => statusOf(told), { timeout: 15_000 }).toBe('COMPLETED');

it('ends the run of a unit that the law excludes, wakes it for a correction, and then stays', async () => {
  const told = caseOf(1);
  const barracks = { ...agency, armedForces: true };
  await tell(story, told, signed('OpenCase', {}, receiver, '2026-01-05', { facts: openingOf(barracks) }));
  expect(await eventsOf(story, told.streamId)).toEqual(['UnitExcluded']);
  await ended(told);
  expect(await story.engine.send(told.caseId, told.of(register()))).toMatchObject({ refused: 'UnitNotEligible' });
  await ended(told);
  const correction = signed('CorrectScreening', { armedForces: false, reason: 'Nhập nhầm' }, receiver, '2026-01-06');
  expect(await tell(story, told, correction, register())).toMatchObject([{ version: 2 }, { version: 3 }]);
  expect(await statusOf(told)).toBe('RUNNING');
});

it('leaves no run behind when the first command is refused', async () => {
  const told = caseOf(2);
  const unknown = { ...agency, level: null };
  const refused = signed('OpenCase', {}, receiver, '2026-01-05', { facts: openingOf(unknown) });
  expect(await story.engine.send(told.caseId, told.of(refused))).toMatchObject({
    refused: 'UnitFactsMissing',
    details: { fields: ['level'] },
  });
  await ended(told);
  expect(await eventsOf(story, told.streamId)).toEqual([]);
});

it('ends a run that was started for a case which does not exist', async () => {
  const told = caseOf(3);
  await story.engine.client.workflow.start('caseLifecycle', {
    workflowId: told.streamId,
    taskQueue: story.temporal.taskQueue,
    args: [told.caseId],
  });
  await ended(told);
});

it('fails at once a run that bears another case’s name, and the case goes on', async () => {
  const [told, other] = [caseOf(6), caseOf(7)];
  const squatter = await story.engine.client.workflow.start('caseLifecycle', {
    workflowId: told.streamId,
    taskQueue: story.temporal.taskQueue,
    args: [other.caseId],
  });
  await expect(squatter.result()).rejects.toMatchObject({ cause: { type: 'WrongRun' } });
  await tell(story, told, open());
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
});

it('keeps the run of an open case', async () => {
  const told = caseOf(4);
  await tell(story, told, open(), register());
  expect(await story.engine.send(told.caseId, told.of(start('2026-02-01')))).toMatchObject({
    refused: 'NotAllowedNow',
  });
  expect(await statusOf(told)).toBe('RUNNING');
});
