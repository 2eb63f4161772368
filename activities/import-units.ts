import { loadAreas } from '#projections/area/area-tree.ts';
import type { Instant } from '#schema/ids.ts';
import type { Pool } from '#store/pool.ts';
import { type ImportSummary, readImport } from '#store/registers/import-results.ts';
import { advanceRun, finishRun, type RunProgress, type RunStart, startRun } from '#store/runs.ts';
import { alive } from './alive.ts';
import { orGiveUp } from './errors.ts';
import { runImport } from './import/run-import.ts';

export type ImportUnitsDeps = { readonly db: Pool; readonly now: () => Instant };

const summaryOf = async (pool: Pool, importId: string): Promise<ImportSummary> => {
  const summary = await readImport(pool, importId);
  if (summary === undefined) throw new TypeError(`Nobody asked for import ${importId}`);
  return summary;
};

const runOf = ({ importId, kind }: ImportSummary): Pick<RunStart, 'runId' | 'kind'> => ({
  runId: importId,
  kind: `import-${kind}`,
});

const nothing = { failed: 0, counts: {}, failures: [] };
const progressAtEnd = ({ counts }: ImportSummary): RunProgress => {
  const rows = counts['rows'] ?? 0;
  return { ...nothing, total: rows, done: rows, failed: counts['REFUSED'] ?? 0, counts };
};

const workOff = async ({ db: pool, now }: ImportUnitsDeps, areas: ReturnType<typeof loadAreas>, importId: string) => {
  const asked = await summaryOf(pool, importId);
  const { province, officer: startedBy, createdAt: at } = asked;
  const workflowId = `import-${importId}`;
  await startRun(pool, { ...runOf(asked), workflowId, province, year: null, startedBy, at });
  const onProgress = (done: number, total: number) => advanceRun(pool, importId, { ...nothing, total, done }, now());
  await runImport({ pool, areas, onProgress }, importId);
  const summary = await summaryOf(pool, importId);
  await advanceRun(pool, importId, progressAtEnd(summary), now());
  await finishRun(pool, runOf(summary), summary.problem === null ? 'finished' : 'failed', now());
};

/** Of an import that could not be worked off; runs of other kinds are none of its business. */
export const createFailImport =
  ({ db, now }: ImportUnitsDeps) =>
  async (importId: string): Promise<void> => {
    const asked = await readImport(db, importId);
    if (asked !== undefined) await finishRun(db, runOf(asked), 'failed', now());
  };

/**
 * Works off a file that the api took in. It is told no more than the id: who asked, for which province, and the file
 * stand in the database, which Temporal's port cannot reach. People see it as a run, too. A worker reads one file at a
 * time: a large one takes most of a gigabyte.
 */
export const createImportUnits = (deps: ImportUnitsDeps) => {
  const areas = loadAreas();
  let before: Promise<unknown> = Promise.resolve();
  return (importId: string): Promise<void> => {
    const own = () => workOff(deps, areas, importId);
    const work = before.then(own, own);
    before = work;
    return orGiveUp(alive(work));
  };
};
