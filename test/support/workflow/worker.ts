import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type Activities, type ActivityDeps, createActivities } from '#activities/index.ts';
import type { TestTemporal } from '../temporal.ts';
import { workflowBundle } from './bundle.ts';

export type TestWorker = { readonly stop: () => Promise<void> };

const quiet = (): void => {
  try {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
  } catch {
    // Installed by the first worker of this file.
  }
};

/**
 * A worker on its own connection; `stop` waits for what it has begun, and may be called twice. `over`: activities that
 * the story plays itself.
 */
export const startTestWorker = async (
  temporal: TestTemporal,
  deps: ActivityDeps,
  over: Partial<Activities> = {},
): Promise<TestWorker> => {
  quiet();
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    workflowBundle: await workflowBundle(),
    activities: { ...createActivities(deps), ...over },
    stickyQueueScheduleToStartTimeout: 500,
    shutdownGraceTime: 1000,
  });
  const running = worker.run();
  const stop = async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};
