import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedCommand } from '#schema/case/commands.ts';
import { sealCommand } from '#store/command-signature.ts';
import { accept, open, register, start } from '#test/support/case/stages.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { eventsOf, type Story, startStory, tell } from '#test/support/workflow/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

const withHash = (command: SignedCommand, requestHash: string): SignedCommand => ({
  ...command,
  signature: { ...command.signature, requestHash },
});
const acceptedUpdates = async (workflowId: string): Promise<number> => {
  const history = await story.engine.client.workflow.getHandle(workflowId).fetchHistory();
  return (history.events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
};

it('answers an accepted command with version, position, events and request hash', async () => {
  const { caseId, of, streamId } = caseOf(1);
  const requestHash = 'ab'.repeat(32);
  const answer = await story.engine.send(caseId, withHash(of(open()), requestHash));
  const [stored] = await story.store.deps.store.read(streamId);
  expect(answer).toEqual({
    version: 1,
    position: stored?.position,
    events: ['CaseOpened'],
    requestHash,
    duplicate: false,
  });
});

it('carries out concurrent commands in turn and decides each again', async () => {
  const told = caseOf(2);
  await tell(story, told, open(), register());
  const rivals = [accept(), accept(), accept(), accept()];
  const answers = await Promise.all(rivals.map((command) => story.engine.send(told.caseId, told.of(command))));
  expect(answers.filter((answer) => 'version' in answer)).toMatchObject([{ version: 3, duplicate: false }]);
  const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
  expect(refused).toEqual(['NotAllowedNow', 'NotAllowedNow', 'NotAllowedNow']);
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened', 'RegistrationSubmitted', 'RegistrationAccepted']);
});

it('keeps a refused command out of the history', async () => {
  const told = caseOf(3);
  await tell(story, told, open());
  const answer = await story.engine.send(told.caseId, told.of(start('2026-02-01')));
  expect(answer).toMatchObject({ refused: 'NotAllowedNow', details: { status: 'AwaitingRegistration' } });
  expect(await acceptedUpdates(told.streamId)).toBe(1);
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
});

it('decides a refused command again when it is asked again under the same key', async () => {
  const told = caseOf(4);
  await tell(story, told, open());
  const asked = told.of(accept());
  expect(await story.engine.send(told.caseId, asked)).toMatchObject({ refused: 'NotAllowedNow' });
  await tell(story, told, register());
  expect(await story.engine.send(told.caseId, asked)).toMatchObject({ version: 3, duplicate: false });
});

it('decides again under the same key also what a run refused in its turn', async () => {
  const told = caseOf(5);
  const asked = told.of(register());
  expect(await story.engine.send(told.caseId, asked)).toMatchObject({ refused: 'CaseNotFound' });
  await tell(story, told, open());
  expect(await story.engine.send(told.caseId, asked)).toMatchObject({ version: 2, duplicate: false });
});

it('refuses a command whose seal does not fit, and writes nothing', async () => {
  const told = caseOf(6);
  await tell(story, told, open());
  const command = told.of(register());
  const sealed = sealCommand(story.store.deps.keys, told.streamId, command);
  const foreignKey = sealCommand([{ keyId: 'spec', secret: new Uint8Array(32) }], told.streamId, command);
  const otherKeyId = { command, seal: { ...sealed.seal, keyId: 'other' } };
  const otherStream = sealCommand(story.store.deps.keys, caseOf(7).streamId, command);
  const altered = { ...sealed, command: withHash(command, 'cd'.repeat(32)) };
  for (const forged of [foreignKey, otherKeyId, otherStream, altered])
    expect(await story.engine.sendSealed(told.caseId, forged)).toMatchObject({ refused: 'ForgedCommand' });
  expect(await eventsOf(story, told.streamId)).toEqual(['CaseOpened']);
  expect(await story.engine.sendSealed(told.caseId, sealed)).toMatchObject({ version: 2, duplicate: false });
});

it('goes on after a message that is no command at all', async () => {
  const told = caseOf(8);
  await tell(story, told, open());
  const handle = story.engine.client.workflow.getHandle(told.streamId);
  const nonsense = { command: { signature: { commandId: randomUUID() } } };
  await expect(handle.executeUpdate('advanceCase', { args: [nonsense] })).rejects.toThrow();
  await expect(handle.executeUpdate('advanceCase', { args: [] })).rejects.toThrow();
  expect(await tell(story, told, register())).toMatchObject([{ version: 2 }]);
});
