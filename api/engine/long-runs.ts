import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Instant } from '#schema/ids.ts';
import type { importUnits } from '#workflows/import-units.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { openYear } from '#workflows/open-year.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';
import { problem } from '../problem/fault.ts';
import { within } from './within.ts';

export type OpenYearRequest = Parameters<typeof openYear>[0];
export type SweepRun = NonNullable<Parameters<typeof reminderSweep>[1]>;

/** Work that goes on after its request was answered. */
export type LongRuns = {
  /** Starts the opening of a year; one that runs already goes on. Answers the run that now runs. */
  readonly openYear: (workflowId: string, request: OpenYearRequest) => Promise<string>;
  /** Starts a sweep by hand; one of the same area that runs already goes on. Answers the run that now runs. */
  readonly sweepReminders: (workflowId: string, run: SweepRun) => Promise<string>;
  /** Starts the work on a file that was taken in; it is known by its id alone. Throws `EngineUnavailable`. */
  readonly importUnits: (importId: string) => Promise<void>;
};

const START_MS = 2000;

const isStarted = (error: unknown): error is WorkflowExecutionAlreadyStartedError =>
  error instanceof WorkflowExecutionAlreadyStartedError;

const inTime = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  try {
    return await within(START_MS, () => client.withDeadline(Date.now() + START_MS, work));
  } catch (error) {
    if (isStarted(error)) throw error;
    throw problem('EngineUnavailable', { headers: { 'retry-after': '2' } }, error);
  }
};

const runOf = async (client: Client, workflowId: string): Promise<string> => {
  const { memo } = await client.workflow.getHandle(workflowId).describe();
  return String(memo?.['runId'] ?? workflowId);
};

type Options = { readonly workflowId: string; readonly memo: { readonly runId: string } };

/** The run that now runs under that workflow: the one that was asked for, or one before it. */
const runStarted = async (
  client: Client,
  { workflowId, memo }: Options,
  start: () => Promise<unknown>,
): Promise<string> => {
  try {
    await inTime(client, start);
    return memo.runId;
  } catch (error) {
    if (!isStarted(error)) throw error;
    return inTime(client, () => runOf(client, workflowId));
  }
};

export const createLongRuns = (client: Client, taskQueue: string = TASK_QUEUE): LongRuns => ({
  openYear: (workflowId, request) => {
    const args: [OpenYearRequest] = [request];
    const options = { workflowId, taskQueue, args, memo: { runId: request.runId } };
    return runStarted(client, options, () => client.workflow.start<typeof openYear>('openYear', options));
  },
  sweepReminders: (workflowId, run) => {
    const args: [Instant | null, SweepRun] = [run.sealed.command.data.at, run];
    const options = { workflowId, taskQueue, args, memo: { runId: run.runId } };
    return runStarted(client, options, () => client.workflow.start<typeof reminderSweep>('reminderSweep', options));
  },
  importUnits: async (importId) => {
    const args: [string] = [importId];
    const options = { workflowId: `import-${importId}`, taskQueue, args };
    try {
      await inTime(client, () => client.workflow.start<typeof importUnits>('importUnits', options));
    } catch (error) {
      if (!isStarted(error)) throw error; // the work goes on already
    }
  },
});
