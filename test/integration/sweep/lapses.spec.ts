import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createCaseRuns } from '#api/engine/case-runs.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { type SweepStory, startSweepStory } from '#test/support/sweep-days.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const APRIL = '2026-03-31T17:00:00.000Z';
const [lost, never, running, registered, returned] = [1, 2, 3, 4, 5].map((number) => caseOf(number));
const sendBack = signed(
  'ReturnRegistration',
  { reasonCode: 'INCOMPLETE', reason: 'x', fixes: [{ fix: 'x' }], due: '2026-03-30' },
  receiver,
  '2026-03-05',
);

const clock = { at: '2026-03-20T05:00:00.000Z' };
let story: SweepStory;
beforeAll(async () => {
  story = await startSweepStory(clock);
  const { startCase } = createCaseRuns(story.client, story.taskQueue);
  const { store } = story.store.deps;
  for (const told of [lost, never, running]) if (told) await tellToStore(store, told, open());
  if (registered) await tellToStore(store, registered, open(), register());
  if (returned) await tellToStore(store, returned, open(), register('2026-03-02'), sendBack);
  for (const told of [lost, running]) if (told) await startCase(told.caseId);
  await story.client.workflow.getHandle(lost?.streamId ?? '').terminate('lost');
});
afterAll(() => story.stop());

const eventsOf = async (told: typeof lost) => {
  const events = await story.store.deps.store.read(told?.streamId ?? '');
  return events.map(({ type, signature }) => [type, signature.occurredAt]).slice(1);
};
const lapsed = (occurredAt: string) => ['RegistrationMissed', occurredAt];

it('leaves a lapse to the timer of its case for an hour', async () => {
  await story.sweepAt('2026-03-31T17:59:59.999Z');
  for (const told of [lost, never]) expect(await eventsOf(told)).toEqual([]); // a run that is there fires by itself
});

it('has the run of the case record it then, with the legal instant, whether it was lost or late', async () => {
  await story.sweepAt('2026-04-01T01:00:00.000Z');
  for (const told of [lost, never, running])
    await vi.waitFor(async () => expect(await eventsOf(told)).toEqual([lapsed(APRIL)]), { timeout: 15_000 });
  await vi.waitFor(async () => expect((await eventsOf(returned)).at(-1)).toEqual(lapsed('2026-03-30T17:00:00.000Z')));
});

it('does so once, and not where the unit registered', async () => {
  await story.sweepAt('2026-04-02T01:00:00.000Z');
  for (const told of [lost, never, running]) expect(await eventsOf(told)).toEqual([lapsed(APRIL)]);
  expect(await eventsOf(registered)).toEqual([['RegistrationSubmitted', '2026-03-02T05:00:00.000Z']]);
  const actor = (await story.store.deps.store.read(lost?.streamId ?? '')).at(-1)?.signature.actor;
  expect(actor).toMatchObject({ role: 'SYSTEM' });
});
