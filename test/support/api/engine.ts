import { Client } from '@temporalio/client';
import { createCaseRuns } from '#api/engine/case-runs.ts';
import { connectLazily } from '#api/engine/connection.ts';
import { createLongRuns } from '#api/engine/long-runs.ts';
import { createCaseEngine } from '#api/engine/temporal.ts';
import { createTestNamespace, type TestTemporal } from '#test/support/temporal.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';
import { startApi, type TestApi } from './api.ts';

/** The api's client of a Temporal server, as `server.ts` makes it. */
export const connectTo = ({ address, namespace, taskQueue }: TestTemporal) => {
  const connection = connectLazily(address);
  const client = new Client({ connection, namespace });
  return {
    engine: createCaseEngine({ client, connection, taskQueue }),
    longRuns: createLongRuns(client, taskQueue),
    client,
    close: () => connection.close(),
  };
};

/** A worker on the store of an api, which starts the runs of opened cases too. */
export const workerOf = (
  { deps, clock }: Pick<TestApi, 'deps' | 'clock'>,
  temporal: TestTemporal,
  { client }: Pick<ReturnType<typeof connectTo>, 'client'>,
): Promise<TestWorker> =>
  startTestWorker(temporal, {
    store: deps.store,
    db: deps.db,
    keys: deps.signingKeys,
    now: () => clock.at,
    ...createCaseRuns(client, temporal.taskQueue),
    lapseSpreadSeconds: 0,
    mail: { domain: 'ghi-nhan.example', sms: false },
  });

/** The api with a real Temporal server and a worker behind it, in a namespace and a database of its own. */
export const startWholeApi = async (at: string) => {
  const temporal = await createTestNamespace();
  const engine = connectTo(temporal);
  const api = await startApi({ at, engine: engine.engine, longRuns: engine.longRuns });
  const worker = await workerOf(api, temporal, engine);
  return {
    ...api,
    temporal,
    stop: async () => {
      await worker.stop();
      await api.stop();
      await engine.close();
    },
  };
};
