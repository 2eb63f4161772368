import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { accept, refuse } from '#domain/decider.ts';
import { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import { execute, type StreamDecider } from '#store/execute.ts';
import { caseStream, openDatabase, signature } from './fixtures.ts';

type Note = { readonly type: 'Note'; readonly data: { readonly text: string } };
type Refusal = { readonly code: 'Full'; readonly notes: number };

/** Up to three notes; the state is what was noted, in order. */
const notes = (limit: number): StreamDecider<Note, CaseEvent, readonly string[], Refusal> => ({
  initial: [],
  decide: ({ data, signature: by }, state) =>
    state.length < limit
      ? accept({ type: 'CaseReleased', data: { reason: data.text }, signature: by })
      : refuse({ code: 'Full', notes: state.length }),
  evolve: (state, event) => (event.type === 'CaseReleased' ? [...state, event.data.reason ?? ''] : state),
  event: CaseEvent,
});

const note = (text: string, commandId: string = randomUUID()): Signed<Note> => ({
  type: 'Note',
  data: { text },
  signature: signature(commandId),
});

it('decides on the folded stream and appends what was decided', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  await execute(store, notes(2), streamId, note('one'));
  const second = await execute(store, notes(2), streamId, note('two'));
  const third = await execute(store, notes(2), streamId, note('three'));

  const stored = await store.read(streamId);
  expect(second).toMatchObject({ accepted: true, version: 2, position: stored[1]?.position, repeated: false });
  expect(third).toEqual({ accepted: false, refusal: { code: 'Full', notes: 2 } });
  expect(stored.map(({ data }) => data)).toEqual([{ reason: 'one' }, { reason: 'two' }]);
});

it('answers a known command from its stored events, before it decides', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const one = note('one');
  const first = await execute(store, notes(1), streamId, one);
  const again = await execute(store, notes(1), streamId, one);

  expect(again).toEqual({ ...first, repeated: true });
  expect(await store.read(streamId)).toHaveLength(1);
});

it('decides a refused command again', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const one = note('one');
  expect(await execute(store, notes(0), streamId, one)).toMatchObject({ accepted: false });
  expect(await execute(store, notes(1), streamId, one)).toMatchObject({ accepted: true, version: 1 });
});

it('holds the limit and loses no accepted note when many write at once', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const commands = Array.from({ length: 20 }, (_, index) => note(`n${index}`));
  const answers = await Promise.all([...commands, ...commands].map((one) => execute(store, notes(12), streamId, one)));

  const accepted = answers.filter((answer) => answer.accepted);
  const stored = await store.read(streamId);
  expect(stored).toHaveLength(12);
  expect(new Set(stored.map(({ signature: by }) => by.commandId)).size).toBe(12);
  // The twin of an accepted note is answered with it; whoever came when it was full is refused.
  expect(accepted.filter(({ repeated }) => !repeated)).toHaveLength(12);
  for (const answer of answers) if (!answer.accepted) expect(answer.refusal).toEqual({ code: 'Full', notes: 12 });
});
