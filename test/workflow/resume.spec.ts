import { afterAll, beforeAll, expect, it } from 'vitest';
import { resumeCases } from '#cli/resume-cases.ts';
import { startOfDay } from '#domain/calendar/instant.ts';
import { agency, open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory } from '#test/support/workflow/story.ts';
import { advanceTo } from '#test/support/workflow/time-skipping.ts';

const opening = new Date().toISOString();
const year = Number(opening.slice(0, 4)) + 1;
const afterWindow = startOfDay(`${year}-04-02`);
const [first, second, excluded] = [caseOf(1, year), caseOf(2, year), caseOf(3, year)];

let story: Story;
beforeAll(async () => {
  story = await startStory(opening);
  const { store } = story.store.deps;
  await tellToStore(store, first, open(opening));
  await tellToStore(store, second, open(opening));
  await tellToStore(store, excluded, open(opening, { ...agency, armedForces: true }));
});
afterAll(() => story.stop());

const resume = (province: string | null) =>
  resumeCases({
    client: story.engine.client,
    db: story.store.pool,
    taskQueue: story.temporal.taskQueue,
    province,
    onProgress: () => undefined,
  });

it('gives every open case of the store a run, once, and arms its timer', async () => {
  expect(await resume('79')).toEqual({ started: 0, running: 0 });
  expect(await resume('56')).toEqual({ started: 2, running: 0 });
  expect(await resume(null)).toEqual({ started: 0, running: 2 });
  story.clock.at = afterWindow;
  await advanceTo(story.engine.client, second.streamId, afterWindow);
  await expect.poll(() => eventsOf(story, second.streamId)).toEqual(['CaseOpened', 'RegistrationMissed']);
  expect(await eventsOf(story, excluded.streamId)).toEqual(['UnitExcluded']);
});
