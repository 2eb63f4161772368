import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { inject } from 'vitest';
import './servers.ts';

export type TestTemporal = { readonly address: string; readonly namespace: string; readonly taskQueue: string };

/** A task queue of its own in the namespace `default`: enough when the workflow ids differ from those of other specs. */
export const createTestQueue = (): TestTemporal => ({
  address: inject('temporalAddress'),
  namespace: 'default',
  taskQueue: `test-${randomUUID()}`,
});

/** A namespace of its own: the same workflow ids as in another spec do not meet. Takes about 0.1 s. */
export const createTestNamespace = async (): Promise<TestTemporal> => {
  const queue = createTestQueue();
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address: queue.address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(86_400_000),
    });
    for (;;) {
      const known = await connection.workflowService.listWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      );
      if (known) return { ...queue, namespace };
      await sleep(50);
    }
  } finally {
    await connection.close();
  }
};
