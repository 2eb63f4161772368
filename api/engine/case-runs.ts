import type { Client } from '@temporalio/client';
import type { CaseId } from '#schema/ids.ts';
import { checkTimer, TASK_QUEUE } from '#workflows/messages.ts';

export type CaseRuns = {
  /** Starts the run of a case behind its first event; one that runs already is left alone. */
  readonly startCase: (caseId: CaseId) => Promise<void>;
  /** Has the run of a case look at its timer; a run that was lost is started, and reads its stream first. */
  readonly wakeCase: (caseId: CaseId) => Promise<void>;
};

export const createCaseRuns = ({ workflow }: Client, taskQueue: string = TASK_QUEUE): CaseRuns => {
  const run = (caseId: CaseId) => ({
    workflowId: `case-${caseId}`,
    taskQueue,
    args: [caseId],
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
  });
  return {
    startCase: async (caseId) => void (await workflow.start('caseLifecycle', run(caseId))),
    wakeCase: async (caseId) => {
      await workflow.signalWithStart('caseLifecycle', { ...run(caseId), signal: checkTimer, signalArgs: [] });
    },
  };
};
