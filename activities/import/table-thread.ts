import { parentPort, workerData } from 'node:worker_threads';
import { type FoundProblem, fileProblemIn } from './file-problem.ts';
import { parseTable } from './parse-table.ts';
import type { Table } from './table.ts';

/** What the thread of `read-table.ts` answers. */
export type TableAnswer = { readonly table: Table } | { readonly problem: FoundProblem };

const answerOf = async (content: unknown): Promise<TableAnswer> => {
  if (!(content instanceof Uint8Array)) throw new TypeError('The thread is given the bytes of a file');
  try {
    return { table: await parseTable(Buffer.from(content.buffer, content.byteOffset, content.length)) };
  } catch (error) {
    const problem = fileProblemIn(error);
    if (problem === undefined) throw error;
    return { problem };
  }
};

parentPort?.postMessage(await answerOf(workerData));
