import type { CycleCommand } from '#schema/cycle.ts';
import type { Message, Signed } from '#schema/envelope.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import type { Queryable } from './pool.ts';

/** Long work as people see it: what it is, how far it is, what became of its parts. */
export type RunStart = {
  readonly runId: string;
  readonly kind: 'open-year' | `import-${ImportKind}` | 'campaign' | 'demonstration';
  readonly workflowId: string;
  readonly province: string | null;
  readonly year: number | null;
  readonly startedBy: string;
  readonly at: string;
};
export type RunProgress = {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly unknown[];
};

const START = {
  name: 'run-start',
  text: `insert into shell.run (run_id, kind, workflow_id, province, year, state, started_by, started_at, updated_at)
    values ($1, $2, $3, $4, $5, 'running', $6, $7, $7) on conflict (run_id) do nothing`,
};
const ADVANCE = {
  name: 'run-advance',
  text: `update shell.run set total = $2, done = $3, failed = $4, counts = $5, failures = $6, updated_at = $7
    where run_id = $1 and state = 'running'`,
};
const FINISH = {
  name: 'run-finish',
  text: `update shell.run set state = $2, finished_at = $3, updated_at = $3
    where run_id = $1 and kind = $4 and state = 'running'`,
};

/** Known already: nothing changes, so a retried start does no harm. */
export const startRun = async (db: Queryable, run: RunStart): Promise<void> => {
  const { runId, kind, workflowId, province, year, startedBy, at } = run;
  await db.query({ ...START, values: [runId, kind, workflowId, province, year, startedBy, at] });
};

export const advanceRun = async (db: Queryable, runId: string, progress: RunProgress, at: string): Promise<void> => {
  const { total, done, failed, counts, failures } = progress;
  const values = [runId, total, done, failed, JSON.stringify(counts), JSON.stringify(failures), at];
  await db.query({ ...ADVANCE, values });
};

export const finishRun = async (
  db: Queryable,
  { runId, kind }: Pick<RunStart, 'runId' | 'kind'>,
  state: 'finished' | 'failed',
  at: string,
): Promise<void> => {
  await db.query({ ...FINISH, values: [runId, state, at, kind] });
};

/** Workflow that opens a province's year; at most one at a time. */
export const openingId = (year: number, province: string): string => `open-year-${year}-${province}`;

/** The run under which people see one opening: the same command always names the same run. */
export const openingRunId = ({ data, signature }: Signed<CycleCommand>): string =>
  `${openingId(data.year, data.province)}-${signature.commandId.slice(0, 8)}`;

/** Sealed sweeps name it: none is taken for a command of another kind. */
export const SWEEP_STREAM = 'reminder-sweep';

/** Workflow of a sweep by hand of the country or of a province; at most one at a time. */
export const sweepWorkflowId = (area: string): string => `${SWEEP_STREAM}-${area}-by-hand`;

export const sweepRunId = ({
  data,
  signature,
}: Signed<Message & { readonly data: { readonly area: string } }>): string =>
  `${sweepWorkflowId(data.area)}-${signature.commandId.slice(0, 8)}`;
