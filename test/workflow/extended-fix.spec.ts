import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOfDay } from '#domain/calendar/instant.ts';
import { chair, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';
import { advanceTo } from '#test/support/workflow/time-skipping.ts';

// Temporal's clock is the machine's: a date that is still to come lies in the year after.
const opening = new Date().toISOString();
const year = Number(opening.slice(0, 4)) + 1;
const minutes = (instant: string, n: number): string => new Date(Date.parse(instant) + n * 60_000).toISOString();

let story: Story;
beforeAll(async () => {
  story = await startStory(opening);
});
afterAll(() => story.stop());

it('lapses a returned registration at the date to which its fix was extended, not at the first one', async () => {
  const told = caseOf(1, year);
  const returned = signed(
    'ReturnRegistration',
    { reasonCode: 'UNSIGNED', reason: 'Thiếu chữ ký', fixes: [{ fix: 'Ký lại' }], due: `${year}-02-03` },
    receiver,
    opening,
  );
  const extended = signed('ExtendDeadline', { deadline: 'FIX', due: `${year}-02-10`, reason: 'Bão' }, chair, opening);
  await tell(story, told, open(opening), register(opening), returned, extended);
  const moveTo = async (instant: string) => {
    story.clock.at = instant;
    await advanceTo(story.engine.client, told.streamId, instant);
  };
  await moveTo(minutes(startOfDay(`${year}-02-04`), 60));
  expect(await eventsOf(story, told.streamId)).toHaveLength(4);
  const fixBy = startOfDay(`${year}-02-11`);
  await moveTo(minutes(fixBy, 1));
  await expect.poll(() => eventsOf(story, told.streamId)).toHaveLength(5);
  const last = (await story.store.deps.store.read(told.streamId)).at(-1);
  expect(last).toMatchObject({ type: 'RegistrationMissed', data: { cause: 'FIX' }, signature: { occurredAt: fixBy } });
});
