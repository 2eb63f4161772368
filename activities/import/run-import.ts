import type { AreaTree } from '#projections/area/area-tree.ts';
import { inTransaction, type Pool, type Queryable } from '#store/pool.ts';
import {
  beginImport,
  finishImport,
  type ImportRow,
  type ImportTask,
  lockImport,
  readImportTask,
  saveImportRows,
} from '#store/registers/imports.ts';
import { contactPage } from './contact-page.ts';
import { contactRows } from './contact-rows.ts';
import { fileProblemIn } from './file-problem.ts';
import { fileRows } from './file-rows.ts';
import { importPage, type PageContext } from './import-page.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';

export type ImportDeps = {
  readonly pool: Pool;
  readonly areas: AreaTree;
  /** Called after every page: how many rows have their verdict, of how many. */
  readonly onProgress: (done: number, total: number) => void | Promise<void>;
};

const PAGE = 500; // es.append_first takes as many in one statement
const ATTEMPTS = 5;
/** Another writer was faster, or kept us waiting: the page is rolled back and decided again. */
const OVERTAKEN = ['40001', '40P01', '55P03', '23505'];

const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && OVERTAKEN.some((code) => code === error.code);

/** A file as far as it is read: its rows, and how a page of them is judged and written. */
type File<Row extends { readonly line: number }> = {
  readonly rows: readonly Row[];
  readonly judge: (client: Queryable, rows: readonly Row[], page: PageContext) => Promise<readonly ImportRow[]>;
};

/**
 * What a page writes and its verdicts are committed together, so a broken import goes on behind its last whole page. A second
 * worker on the same import (the first one was thought dead) finds what the first one wrote, and leaves it.
 */
const commitPage = async <Row extends { readonly line: number }>(
  pool: Pool,
  { rows, judge }: File<Row>,
  page: PageContext,
  attempt = 1,
): Promise<void> => {
  try {
    await inTransaction(pool, async (client) => {
      const doneTo = await lockImport(client, page.importId);
      const left = rows.filter(({ line }) => line > doneTo);
      if (left.length > 0) await saveImportRows(client, page.importId, await judge(client, left, page));
    });
  } catch (error) {
    if (attempt === ATTEMPTS || !isOvertaken(error)) throw error;
    await commitPage(pool, { rows, judge }, page, attempt + 1);
  }
};

const contextOf = (importId: string, { mode, filename, parameters }: ImportTask): PageContext => {
  const { actor, receivedAt, demonstration } = parameters;
  const work = { actor, demonstration, occurredAt: receivedAt, receivedAt, lateEntryGround: null };
  const reason = `Nhập từ tệp ${filename}`.slice(0, 1000);
  return { importId, mode, work: { ...work, correlationId: importId }, reason };
};

const importAll = async <Row extends { readonly line: number }>(
  deps: ImportDeps,
  { rows, judge }: File<Row>,
  task: ImportTask,
  page: PageContext,
): Promise<void> => {
  const left = rows.filter(({ line }) => line > task.doneTo);
  const before = rows.length - left.length;
  for (let done = 0; done < left.length; done += PAGE) {
    await commitPage(deps.pool, { rows: left.slice(done, done + PAGE), judge }, page);
    await deps.onProgress(before + Math.min(done + PAGE, left.length), rows.length);
  }
};

/** How rows are told apart, for those who read the result. */
type Notes = Readonly<Record<string, number>>;

const importTable = async (deps: ImportDeps, table: Table, task: ImportTask, page: PageContext): Promise<Notes> => {
  if (task.kind === 'contacts') {
    const rows = await contactRows(deps.pool, table, deps.areas);
    await importAll(deps, { rows, judge: contactPage }, task, page);
    return {};
  }
  const { rows, identified } = fileRows(table, deps.areas, task.parameters);
  await importAll(deps, { rows, judge: importPage }, task, page);
  return identified;
};

/**
 * Works an import off that `createImport` noted: every row gets its verdict, and with `commit` what it comes to is
 * written. Repeating it is safe, at any point. A file that cannot be read is an answer, not a failure.
 */
export const runImport = async (deps: ImportDeps, importId: string): Promise<void> => {
  const task = await readImportTask(deps.pool, importId);
  if (task === undefined) throw new TypeError(`Nobody asked for import ${importId}`);
  if (task.content === null) return; // it is over
  await beginImport(deps.pool, importId);
  try {
    const notes = await importTable(deps, await readTable(task.content), task, contextOf(importId, task));
    await finishImport(deps.pool, importId, { problem: null, notes });
  } catch (error) {
    const problem = fileProblemIn(error);
    if (problem === undefined) throw error;
    await finishImport(deps.pool, importId, { problem, notes: {} });
  }
};
