import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { DefaultLogger, type LogEntry, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import { createActivities } from '#activities/index.ts';
import { createCaseRuns } from '#api/engine/case-runs.ts';
import { startMail } from '#cli/mail-outgoing.ts';
import { mailTerms } from '#cli/mail-settings.ts';
import { ensureSweepSchedule } from '#cli/sweep-schedule.ts';
import { readServingConfig, type ServingConfig } from '#config.ts';
import { PROJECTIONS } from '#projections/projections.ts';
import { runProjector } from '#projections/projector.ts';
import { createClock } from '#store/clock.ts';
import { createEventStore } from '#store/event-store.ts';
import { readFeed, readLag } from '#store/feed.ts';
import { assertLogEra, assertSchemaVersion } from '#store/migrate.ts';
import { createPool, inTransaction, type Pool } from '#store/pool.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';

const RECONNECT_MS = 1000;

const LEVELS = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<LogEntry['level'], string>;

/** Once, and before anything else of the SDK: its logs and the workflows' go to ours, its figures to Prometheus. */
const installRuntime = (config: ServingConfig, logger: Logger): void => {
  const forward = ({ level, message, meta }: LogEntry) => logger[LEVELS[level]](meta ?? {}, message);
  Runtime.install({
    logger: new DefaultLogger('INFO', forward),
    telemetryOptions: {
      logging: { filter: 'warn', forward: {} },
      metrics: { prometheus: { bindAddress: `127.0.0.1:${config.WORKER_METRICS_PORT}` } },
    },
  });
};

/** A worker that comes up before its server waits for it, and says so once. */
const connect = async (address: string, logger: Logger): Promise<NativeConnection> => {
  for (let waiting = false; ; waiting = true) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      if (!waiting) logger.warn({ err: error }, `Temporal at ${address} does not answer: trying again every second`);
      await sleep(RECONNECT_MS);
    }
  }
};

type Engine = { readonly connection: NativeConnection; readonly client: Client };

const createWorker = (config: ServingConfig, { connection, client }: Engine, pool: Pool): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: TASK_QUEUE,
    workflowsPath: fileURLToPath(import.meta.resolve('#workflows/index.ts')),
    activities: createActivities({
      store: createEventStore(pool),
      db: pool,
      ...createCaseRuns(client),
      keys: config.COMMAND_SIGNING_KEYS,
      now: createClock(config.TEST_CLOCK_FILE),
      lapseSpreadSeconds: config.LAPSE_SPREAD_SECONDS,
      mail: mailTerms(config),
    }),
    maxCachedWorkflows: 1000,
    shutdownGraceTime: 15_000, // by default a stopping worker cancels what it has begun
    stickyQueueScheduleToStartTimeout: 2_000, // else the first Update after a kill waits for 10 s
  });

const followFeed = (pool: Pool, signal: AbortSignal, logger: Logger): Promise<void> =>
  runProjector(
    { db: pool, inTransaction: (work) => inTransaction(pool, work), readFeed, readLag },
    {
      projections: PROJECTIONS,
      signal,
      idle: (milliseconds) => sleep(milliseconds, undefined, { signal }).catch(() => undefined), // ended by the signal
      onError: (projection, error) => logger.error({ err: error, projection }, 'The projector failed and tries again'),
    },
  );

const assertUtc = (): void => {
  if (new Date(0).getTimezoneOffset() !== 0) throw new Error('The worker must run with TZ=UTC');
};

/** Until SIGTERM or SIGINT, which let the running activities and the batch in hand finish. */
const run = async (config: ServingConfig, logger: Logger): Promise<void> => {
  assertUtc();
  const pool = createPool({
    url: config.DATABASE_URL,
    applicationName: 'ghi-nhan worker',
    max: config.POOL_MAX,
    onError: (error) => logger.warn({ err: error }, 'A connection to PostgreSQL broke'),
  });
  await assertSchemaVersion(pool);
  await assertLogEra(pool);
  installRuntime(config, logger);
  const connection = await connect(config.TEMPORAL_ADDRESS, logger);
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const worker = await createWorker(config, { connection, client }, pool);
  await ensureSweepSchedule(client, TASK_QUEUE);
  const stopping = new AbortController();
  const projector = followFeed(pool, stopping.signal, logger);
  const mail = startMail(config, pool, stopping.signal, logger);
  logger.info({ taskQueue: TASK_QUEUE, namespace: config.TEMPORAL_NAMESPACE }, 'worker ready');
  await worker.run();
  stopping.abort();
  await Promise.all([projector, mail]);
  await connection.close();
  await pool.end();
  logger.info('worker stopped');
};

const logger = pino({ name: 'worker', base: { pid: process.pid } });
try {
  const config = readServingConfig();
  logger.level = config.LOG_LEVEL;
  await run(config, logger);
} catch (error) {
  logger.fatal({ err: error }, error instanceof Error ? error.message : 'The worker failed');
  process.exit(1); // open connections would keep a failed worker alive
}
