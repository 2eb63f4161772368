import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { Kysely, PostgresDialect } from 'kysely';
import { type Logger, pino } from 'pino';
import { readServingConfig, type ServingConfig } from '#config.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import type { CaseTables } from '#projections/case-current/table.ts';
import { createClock } from '#store/clock.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { build } from './app.ts';
import { createOfficers } from './auth/officers.ts';
import type { ApiDeps } from './deps.ts';
import { connectLazily } from './engine/connection.ts';
import { createLongRuns } from './engine/long-runs.ts';
import { createCaseEngine } from './engine/temporal.ts';

const PAGES = join(import.meta.dirname, '..', 'web', 'dist');

const wire = (config: ServingConfig, pool: Pool, connection: Connection): ApiDeps => {
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const store = createEventStore(pool);
  return {
    clock: createClock(config.TEST_CLOCK_FILE),
    authMode: config.AUTH_MODE,
    db: pool,
    cases: new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool }) }),
    store,
    engine: createCaseEngine({ client, connection }),
    longRuns: createLongRuns(client),
    officers: createOfficers(pool),
    signingKeys: config.COMMAND_SIGNING_KEYS,
    areas: loadAreas(),
    mail: { configured: config.SMTP_URL !== undefined, catcher: config.MAIL_CATCHER_URL ?? null },
    sms: config.SMS_GATEWAY_URL !== undefined,
    ...(existsSync(join(PAGES, 'index.html')) ? { pages: PAGES } : {}),
  };
};

const untilSignal = () =>
  new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });

/**
 * Until SIGTERM or SIGINT, which let the requests in hand finish. It starts while PostgreSQL or Temporal are away:
 * /readyz says so, reads go on without Temporal, and what needs it is refused as `EngineUnavailable`.
 */
const run = async (config: ServingConfig, logger: Logger): Promise<void> => {
  const stopped = untilSignal();
  const pool = createPool({
    url: config.DATABASE_URL,
    applicationName: 'ghi-nhan api',
    max: config.POOL_MAX,
    onError: (error) => logger.warn({ err: error }, 'A connection to PostgreSQL broke'),
  });
  const connection = connectLazily(config.TEMPORAL_ADDRESS);
  const app = build(wire(config, pool, connection), logger);
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  logger.info({ address }, 'api ready');
  logger.info({ signal: await stopped }, 'api stopping');
  await app.close();
  await connection.close();
  await pool.end();
  logger.info('api stopped');
};

const logger = pino({ name: 'api', base: { pid: process.pid } });
try {
  const config = readServingConfig();
  logger.level = config.LOG_LEVEL;
  await run(config, logger);
} catch (error) {
  logger.fatal({ err: error }, error instanceof Error ? error.message : 'The api failed');
  process.exit(1); // open connections would keep a failed process alive
}
