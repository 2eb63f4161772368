import { Client } from '@temporalio/client';
import type { ServingConfig } from '#config.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { Call } from './command.ts';
import { withPool, withTemporal } from './operator.ts';
import type { Outcome } from './outcome.ts';
import { type Resumed, resumeCases } from './resume-cases.ts';

const sentence = ({ started, running }: Resumed): string =>
  `${started} case runs started, ${running} were running already.`;

/** Restarts the run of every open case from the store, after Temporal was lost. `province` null: everywhere. */
export const resume = (config: ServingConfig, province: string | null, call: Call): Promise<Outcome> =>
  withTemporal(config.TEMPORAL_ADDRESS, (connection) =>
    withPool(call, { url: config.DATABASE_URL, name: 'resume', max: 1 }, async (pool) => {
      const resumed = await resumeCases({
        client: new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }),
        db: pool,
        taskQueue: TASK_QUEUE,
        province,
        onProgress: (soFar) => call.progress(sentence(soFar)),
      });
      return { exitCode: 0, lines: [sentence(resumed)], data: resumed };
    }),
  );
