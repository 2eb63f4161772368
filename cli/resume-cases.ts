import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { CaseId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import type { caseLifecycle } from '#workflows/case-lifecycle.ts';
import { SLEEPING } from '#workflows/sleeping.ts';

export type Resume = {
  readonly client: Client;
  readonly db: Queryable;
  readonly taskQueue: string;
  /** Two digits; null: every province. */
  readonly province: string | null;
  readonly onProgress: (done: Resumed) => void;
};
/** `running`: the case had a run already. */
export type Resumed = { readonly started: number; readonly running: number };

const PAGE = 500;
const AT_ONCE = 20;

const openAfter = async ({ db, province }: Resume, after: string): Promise<readonly CaseId[]> => {
  const text = `select case_id from read.case_current
    where status <> all ($1) and case_id > $2 and ($3::text is null or province = $3) order by case_id limit ${PAGE}`;
  const { rows } = await db.query<{ case_id: string }>({ text, values: [SLEEPING, after, province] });
  return rows.map((row) => CaseId.parse(row.case_id));
};

/** Whether a run was started. A run that is there already has its timers, and is left alone. */
const start = async ({ client, taskQueue }: Resume, caseId: CaseId): Promise<boolean> => {
  try {
    await client.workflow.start<typeof caseLifecycle>('caseLifecycle', {
      workflowId: `case-${caseId}`,
      taskQueue,
      args: [caseId],
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
};

const startAll = async (resume: Resume, cases: readonly CaseId[]): Promise<readonly boolean[]> => {
  const waiting = [...cases];
  const started: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      started.push(await start(resume, next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return started;
};

/** Gives every open case of the store a run again: the answer to a lost Temporal. May be repeated and interrupted. */
export const resumeCases = async (resume: Resume): Promise<Resumed> => {
  let resumed: Resumed = { started: 0, running: 0 };
  for (let cases = await openAfter(resume, ''); cases.length > 0; ) {
    const started = (await startAll(resume, cases)).filter(Boolean).length;
    resumed = { started: resumed.started + started, running: resumed.running + cases.length - started };
    resume.onProgress(resumed);
    cases = await openAfter(resume, cases.at(-1) ?? '');
  }
  return resumed;
};
