import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';

const REACHED = 2;
const FAILED = 3;

/** What the workflow's own clock says; the machine's while nothing was skipped. */
export const virtualNow = async (client: Client, workflowId: string): Promise<number> => {
  const described = await client.workflowService.describeWorkflowExecution({
    namespace: client.options.namespace,
    execution: { workflowId },
  });
  return optionalTsToMs(described.workflowExtendedInfo?.timeSkippingInfo?.currentTime) ?? Date.now();
};

/** Moves one workflow's clock; timers on the way fire in order. Ends early when the workflow ends. */
export const advanceTo = async (client: Client, workflowId: string, instant: string): Promise<void> => {
  const { namespace } = client.options;
  const total = Date.parse(instant) - (await virtualNow(client, workflowId));
  if (total <= 0) return;
  const fastForwardId = randomUUID();
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration: msToTs(total) } },
    },
  });
  for (;;) {
    const polled = await client.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution: { workflowId },
      fastForwardId,
    });
    if (Number(polled.fastForwardPollingResult) === FAILED) throw new Error(`not advanced: ${polled.failedReason}`);
    if (Number(polled.fastForwardPollingResult) === REACHED) return;
    await sleep(5);
  }
};
