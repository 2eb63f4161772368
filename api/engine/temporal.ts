import {
  type Client,
  type Connection,
  ScheduleNotFoundError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { CaseRefusal } from '#domain/case/refusal.ts';
import type { CaseId } from '#schema/ids.ts';
import type { SealedCommand } from '#store/command-signature.ts';
import { SWEEP_SCHEDULE } from '#store/sweeps.ts';
import type { caseLifecycle } from '#workflows/case-lifecycle.ts';
import { type Advanced, advanceCase, TASK_QUEUE } from '#workflows/messages.ts';
import type { CaseRun } from '../models/case.ts';
import { problem } from '../problem/fault.ts';
import type { Answer, CaseEngine } from './case-engine.ts';
import { persistently } from './connection.ts';
import { refusalIn } from './refusal-in.ts';
import { within } from './within.ts';

const PROBE_MS = 1000;
/** With the probe before it the answer, or that there is none, comes within 6 s. */
const SEND_MS = 4500;

export type EngineOptions = {
  readonly client: Client;
  readonly connection: Connection;
  readonly taskQueue?: string;
};

const unavailable = (cause: unknown) => problem('EngineUnavailable', { headers: { 'retry-after': '2' } }, cause);
const unknown = (cause: unknown) => problem('OutcomeUnknown', { headers: { 'retry-after': '1' } }, cause);

const update = (caseId: CaseId, sealed: SealedCommand, taskQueue: string) => {
  const args: [SealedCommand] = [sealed];
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof caseLifecycle>('caseLifecycle', {
    workflowId: `case-${caseId}`,
    taskQueue,
    args: [caseId],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  return { updateId: sealed.command.signature.commandId, args, startWorkflowOperation };
};

const sent = ({ client, taskQueue = TASK_QUEUE }: EngineOptions, caseId: CaseId, sealed: SealedCommand) => {
  const deadline = Date.now() + SEND_MS;
  // A start operation can be used once, so each try has its own; the Update's id makes them one.
  const attempt = () =>
    client.withDeadline(deadline, () =>
      client.workflow.executeUpdateWithStart(advanceCase, update(caseId, sealed, taskQueue)),
    );
  return within(SEND_MS, () => persistently(deadline, attempt));
};

const sweepPaused = async ({ client }: EngineOptions): Promise<boolean | null> => {
  try {
    const asking = () => client.schedule.getHandle(SWEEP_SCHEDULE).describe();
    return (await client.withDeadline(Date.now() + PROBE_MS, asking)).state.paused;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return null;
    throw error;
  }
};

const answerOf = (advanced: Advanced): Answer => ({ accepted: true, advanced });
const refusalOf = (refusal: CaseRefusal): Answer => ({ accepted: false, refusal });

const describe = async ({ client }: EngineOptions, caseId: CaseId): Promise<CaseRun> => {
  const workflowId = `case-${caseId}`;
  try {
    const run = await client.withDeadline(Date.now() + PROBE_MS, () =>
      client.workflow.getHandle(workflowId).describe(),
    );
    return {
      workflowId,
      state: run.status.name,
      runId: run.runId,
      startedAt: run.startTime.toISOString(),
      closedAt: run.closeTime?.toISOString() ?? null,
      historyLength: run.historyLength,
    };
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return { workflowId, state: 'NONE', runId: null, startedAt: null, closedAt: null, historyLength: null };
  }
};

const WORKFLOW_TASKS = 1;

const pollers = async ({ client, connection, taskQueue = TASK_QUEUE }: EngineOptions): Promise<number> => {
  const asked = {
    namespace: client.options.namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: WORKFLOW_TASKS,
  };
  const { pollers: found } = await connection.withDeadline(Date.now() + PROBE_MS, () =>
    connection.workflowService.describeTaskQueue(asked),
  );
  return found?.length ?? 0;
};

/**
 * The case's workflow behind the port. A lost answer is never taken for a refusal: the Update goes on without us, and
 * the same key asks for its result. After a failure the engine is probed before anything is sent.
 */
export const createCaseEngine = (options: EngineOptions): CaseEngine => {
  const { connection } = options;
  let suspect = true;
  const probe = () =>
    within(PROBE_MS, () =>
      connection.withDeadline(Date.now() + PROBE_MS, () => connection.workflowService.getSystemInfo({})),
    );
  const assertThere = async () => {
    if (!suspect) return;
    await probe().catch((error: unknown) => {
      throw unavailable(error);
    });
  };
  return {
    advance: async (caseId, sealed) => {
      await assertThere();
      try {
        const advanced = await sent(options, caseId, sealed);
        suspect = false;
        return answerOf(advanced);
      } catch (error) {
        suspect = !(error instanceof WorkflowUpdateFailedError);
        if (!(error instanceof WorkflowUpdateFailedError)) throw unknown(error);
        return refusalOf(refusalIn(error));
      }
    },
    describe: (caseId) =>
      within(PROBE_MS, () => describe(options, caseId)).catch((error: unknown) => Promise.reject(unavailable(error))),
    assertThere,
    workers: () => within(PROBE_MS, () => pollers(options)),
    sweepPaused: () => within(PROBE_MS, () => sweepPaused(options)),
  };
};
