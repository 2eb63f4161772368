import { Worker } from 'node:worker_threads';
import { fileProblem } from './file-problem.ts';
import { LIMITS, type Table } from './table.ts';
import type { TableAnswer } from './table-thread.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Which of the two the thread answered is seen from its key; the thread is our own. */
const isAnswer = (value: unknown): value is TableAnswer =>
  typeof value === 'object' && value !== null && ('table' in value || 'problem' in value);

const answered = (thread: Worker): Promise<unknown> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(fileProblem('FileTooLargeUnpacked'))); // it was ended, before it answered
  });

/**
 * Rows of a file, or a file problem. Read in a thread with memory and time of its own: one cell in the last corner of a
 * sheet makes a table of 17,000,000,000 cells, and no file may take the worker with it.
 */
export const readTable = async (content: Buffer): Promise<Table> => {
  if (content.length > LIMITS.bytes) throw fileProblem('FileTooLarge', { megabytes: LIMITS.bytes / 1_000_000 });
  const thread = new Worker(new URL('./table-thread.ts', import.meta.url), {
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes },
  });
  const timer = setTimeout(() => void thread.terminate(), LIMITS.readMilliseconds);
  try {
    const answer = await answered(thread);
    if (!isAnswer(answer)) throw new TypeError('The thread answered something else');
    if ('table' in answer) return answer.table;
    throw fileProblem(answer.problem.code, answer.problem.facts);
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw fileProblem('FileTooLargeUnpacked');
    throw error;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
};
