import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { openYear } from '#workflows/open-year.ts';
import { problem } from '../problem/fault.ts';
import { within } from './within.ts';

export type OpenYearRequest = Parameters<typeof openYear>[0];

/** Work that goes on after its request was answered. */
export type LongRuns = {
  /** Starts the opening of a year, or leaves one that runs already alone. Throws `EngineUnavailable`. */
  readonly openYear: (workflowId: string, request: OpenYearRequest) => Promise<void>;
};

const START_MS = 2000;

export const createLongRuns = (client: Client, taskQueue: string = TASK_QUEUE): LongRuns => ({
  openYear: async (workflowId, request) => {
    const options = { workflowId, taskQueue, args: [request] as [OpenYearRequest] };
    const start = () =>
      client.withDeadline(Date.now() + START_MS, () => client.workflow.start<typeof openYear>('openYear', options));
    try {
      await within(START_MS, start);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      throw problem('EngineUnavailable', { headers: { 'retry-after': '2' } });
    }
  },
});
