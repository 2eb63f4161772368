import type { SignedCommand } from '#schema/case/commands.ts';
import type { Instant } from '#schema/ids.ts';
import type { Advanced } from '#workflows/messages.ts';
import { createTestNamespace, type TestTemporal } from '../temporal.ts';
import type { CaseOf } from './case-of.ts';
import { type CaseStore, createCaseStore, type StoryClock } from './case-store.ts';
import { connectEngine, type Engine } from './engine.ts';
import { startTestWorker, type TestWorker } from './worker.ts';

/** Client, worker and store of one spec file, in a namespace and a database of its own. */
export type Story = {
  readonly clock: StoryClock;
  readonly temporal: TestTemporal;
  readonly store: CaseStore;
  readonly engine: Engine;
  readonly worker: TestWorker;
  readonly stop: () => Promise<void>;
};

export const startStory = async (at: Instant): Promise<Story> => {
  const clock = { at };
  const [temporal, store] = await Promise.all([createTestNamespace(), createCaseStore(clock)]);
  const [engine, worker] = await Promise.all([
    connectEngine(temporal, store.deps.keys),
    startTestWorker(temporal, store.deps),
  ]);
  const stop = async () => {
    await worker.stop();
    await engine.close();
    await store.close();
  };
  return { clock, temporal, store, engine, worker, stop };
};

/** Sends commands one after another; each must be accepted. */
export const tell = async (
  { engine }: Pick<Story, 'engine'>,
  { caseId, of }: CaseOf,
  ...commands: readonly SignedCommand[]
): Promise<readonly Advanced[]> => {
  const answers: Advanced[] = [];
  for (const command of commands) {
    const answer = await engine.send(caseId, of(command));
    if ('refused' in answer) throw new Error(`${command.type} refused: ${answer.refused}`);
    answers.push(answer);
  }
  return answers;
};

export const eventsOf = async ({ store }: Pick<Story, 'store'>, streamId: string): Promise<readonly string[]> =>
  (await store.deps.store.read(streamId)).map(({ type }) => type);
