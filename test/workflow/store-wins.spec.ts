import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedCommand } from '#schema/case/commands.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { accept, open, register, start } from '#test/support/case/stages.ts';
import { appendBehind } from '#test/support/workflow/behind-the-run.ts';
import { type CaseOf, caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';
import { currentState } from '#workflows/messages.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

const claim = () =>
  signed('AssignCase', { assignee: receiver.officer }, receiver, '2026-03-03', {
    facts: { assigneeOffices: [receiver.office] },
  });
const behind = ({ streamId, of }: CaseOf, command: SignedCommand) =>
  appendBehind(story.store.deps.store, streamId, of(command));

it('decides a command again on the stream, when the stream has moved on without the run', async () => {
  const told = caseOf(1);
  await tell(story, told, open(), register());
  await behind(told, claim());
  expect(await tell(story, told, accept())).toMatchObject([{ version: 4, events: ['RegistrationAccepted'] }]);
  const { state, version } = await story.engine.client.workflow.getHandle(told.streamId).query(currentState);
  expect({ status: state.status, version }).toEqual({ status: 'InProgress', version: 4 });
});

it('refuses a command that the stream has overtaken, and writes nothing', async () => {
  const told = caseOf(2);
  await tell(story, told, open(), register());
  await behind(told, accept());
  const late = await story.engine.send(told.caseId, told.of(accept()));
  expect(late).toMatchObject({ refused: 'NotAllowedNow', details: { status: 'InProgress' } });
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted', 'RegistrationAccepted']);
});

it('reads the stream before it decides a command whose sender has seen more of it', async () => {
  const told = caseOf(9);
  await tell(story, told, open(), register());
  await behind(told, accept()); // committed and answered from the store, but the run lost the task that knew of it
  expect(await story.engine.send(told.caseId, told.of(start()))).toMatchObject({ refused: 'NotAllowedNow' });
  const informed = { ...told.of(start()), facts: { seen: 3 } };
  const answer = await story.engine.send(told.caseId, informed);
  expect(answer).toMatchObject({ version: 4, events: ['SelfAssessmentStarted'] });
});

it('answers a command that the stream holds already as a duplicate', async () => {
  const told = caseOf(3);
  await tell(story, told, open(), register());
  const command = told.of(accept());
  await behind(told, command);
  const [, , accepted] = await story.store.deps.store.read(told.streamId);
  expect(await story.engine.send(told.caseId, command)).toMatchObject({
    version: 3,
    position: accepted?.position,
    events: ['RegistrationAccepted'],
    duplicate: true,
  });
  expect(await eventsOf(story, told.streamId)).toHaveLength(3);
});

it('takes over a case that was opened without it', async () => {
  const told = caseOf(4);
  await behind(told, open());
  expect(await tell(story, told, register())).toMatchObject([{ version: 2 }]);
});
