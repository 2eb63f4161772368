import { Client } from '@temporalio/client';
import type { ServingConfig } from '#config.ts';
import type { Call } from './command.ts';
import { openCycle } from './open-cycle.ts';
import { withPool, withTemporal } from './operator.ts';
import type { Outcome } from './outcome.ts';

export type OpenYearCommand = {
  readonly year: number;
  readonly province: string;
  /** When the year was opened in law; before 1 April the units may register. */
  readonly occurredAt: string | null;
  readonly ground: string | null;
  readonly now: string;
};

/** Opens a province's year and waits for it; asked again it adds the units that came since. */
export const openYear = (config: ServingConfig, asked: OpenYearCommand, call: Call): Promise<Outcome> =>
  withPool(call, { url: config.DATABASE_URL, name: 'open-year', max: 1 }, (db) =>
    withTemporal(config.TEMPORAL_ADDRESS, async (connection) => {
      const { year, province, occurredAt, ground, now } = asked;
      const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
      const onProgress = (done: number, total: number) => call.progress(`${done} of ${total} units`);
      const counts = await openCycle(
        { client, db, keys: config.COMMAND_SIGNING_KEYS, onProgress },
        {
          year,
          province,
          occurredAt: occurredAt ?? now,
          receivedAt: now,
          lateEntryGround: ground,
          demonstration: false,
        },
      );
      const figures = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      return { exitCode: 0, lines: [`${year}, province ${province}: ${figures.join(', ')}.`], data: counts };
    }),
  );
