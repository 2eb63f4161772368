import type { Queryable } from '#store/pool.ts';
import type { Place } from '../lists/cursor.ts';
import type { Run } from '../models/run.ts';

type Row = {
  readonly run_id: string;
  readonly kind: string;
  readonly state: string;
  readonly workflow_id: string | null;
  readonly province: string | null;
  readonly year: number | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly counts: Record<string, unknown>;
  readonly failures: unknown[];
  readonly started_by: string;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly updated_at: string;
};

const COLUMNS = `run_id, kind, state, workflow_id, province, year, total, done, failed, counts, failures, started_by,
  started_at, finished_at, updated_at`;

const runOf = (row: Row): Run => ({
  runId: row.run_id,
  kind: row.kind,
  state: row.state,
  workflowId: row.workflow_id,
  province: row.province,
  year: row.year,
  total: row.total,
  done: row.done,
  failed: row.failed,
  counts: row.counts,
  failures: row.failures,
  startedBy: row.started_by,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  updatedAt: row.updated_at,
});

export const readRun = async (db: Queryable, runId: string): Promise<Run | undefined> => {
  const { rows } = await db.query<Row>({ text: `select ${COLUMNS} from shell.run where run_id = $1`, values: [runId] });
  return rows.map(runOf)[0];
};

/** The latest run of a workflow: of the opening of one province's year. */
export const latestRun = async (db: Queryable, workflowId: string): Promise<Run | undefined> => {
  const { rows } = await db.query<Row>({
    text: `select ${COLUMNS} from shell.run where workflow_id = $1 order by started_at desc, run_id limit 1`,
    values: [workflowId],
  });
  return rows.map(runOf)[0];
};

export type RunFilter = {
  readonly kind: string | undefined;
  readonly state: string | undefined;
  readonly officer: string;
  /** Provinces the officer may see; null: all. */
  readonly provinces: readonly string[] | null;
};

const MATCHING = `($1::text is null or kind = $1) and ($2::text is null or state = $2)
  and (started_by = $3 or $4::text[] is null or province = any($4))`;
const valuesOf = ({ kind, state, officer, provinces }: RunFilter) => [kind ?? null, state ?? null, officer, provinces];

/** Newest first; one more than asked for says that another page follows. */
export const listRuns = async (db: Queryable, filter: RunFilter, after: Place | null, limit: number) => {
  const { rows } = await db.query<Row>({
    text: `select ${COLUMNS} from shell.run where ${MATCHING}
      and ($5::timestamptz is null or started_at < $5 or (started_at = $5 and run_id > $6))
      order by started_at desc, run_id limit $7`,
    values: [...valuesOf(filter), after?.value ?? null, after?.id ?? null, limit + 1],
  });
  return rows.map(runOf);
};

export const countRuns = async (db: Queryable, filter: RunFilter): Promise<number> => {
  const { rows } = await db.query<{ readonly total: number }>({
    text: `select count(*)::int as total from shell.run where ${MATCHING}`,
    values: valuesOf(filter),
  });
  return rows[0]?.total ?? 0;
};
