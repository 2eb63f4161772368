import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { listenForBounces } from '#activities/mail/bounces.ts';
import { runRelay } from '#activities/mail/relay.ts';
import type { ServingConfig } from '#config.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { createClock } from '#store/clock.ts';
import { createEventStore } from '#store/event-store.ts';
import type { Pool } from '#store/pool.ts';
import { pagesOf, sendersOf } from './mail-settings.ts';

/** Rows of policy change on few days of a year: each mail need not read them anew. */
const FRESH_MS = 60_000;

const policyReader = (pool: Pool): ((province: string) => Promise<PolicyTables>) => {
  const store = createEventStore(pool);
  const known = new Map<string, { readonly readAt: number; readonly tables: PolicyTables }>();
  return async (province) => {
    const found = known.get(province);
    if (found && performance.now() - found.readAt < FRESH_MS) return found.tables;
    const tables = await readPolicyTables(store, province);
    known.set(province, { readAt: performance.now(), tables });
    return tables;
  };
};

/** Takes reports about mails that did not arrive, where an address for them is set. A taken port ends no worker. */
const startBounces = async (config: ServingConfig, pool: Pool, logger: Logger): Promise<() => Promise<void>> => {
  const { MAIL_BOUNCE_ADDRESS: address, MAIL_BOUNCE_PORT: port, HOST: host } = config;
  if (address === undefined || port === undefined) return async () => undefined;
  const onError = (error: unknown) => logger.error({ err: error }, 'A report about a mail could not be noted');
  try {
    const deps = { db: pool, now: createClock(config.TEST_CLOCK_FILE), onError };
    return (await listenForBounces(deps, { address, host, port })).close;
  } catch (error) {
    logger.error({ err: error }, `Reports about mails cannot be taken on port ${port}`);
    return async () => undefined;
  }
};

const runMail = async (config: ServingConfig, pool: Pool, signal: AbortSignal, logger: Logger): Promise<void> => {
  const { mail, sms } = sendersOf(config);
  if (mail === null) logger.warn('SMTP_URL is not set: mails stay queued');
  const deps = {
    db: pool,
    now: createClock(config.TEST_CLOCK_FILE),
    areas: loadAreas(),
    policyOf: policyReader(pool),
    pages: pagesOf(config),
  };
  const options = {
    signal,
    // More would only wait for their turn, and in vain where the rate is low.
    connections: Math.min(config.MAIL_CONNECTIONS, 10 * config.MAIL_PER_SECOND),
    idle: (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => undefined), // ended by the signal
    onError: (error: unknown) => logger.error({ err: error }, 'The relay of mails failed and tries again'),
    onAway: (answer: string) => logger.warn({ answer }, 'The server takes nothing: tried again every few seconds'),
  };
  const closeBounces = await startBounces(config, pool, logger);
  // One each: a gateway that is away holds up no mail.
  await Promise.all([runRelay({ ...deps, mail, sms: null }, options), runRelay({ ...deps, mail: null, sms }, options)]);
  await closeBounces();
};

/** The relay of the worker and what listens for reports, until the signal. It ends the worker in no case. */
export const startMail = (config: ServingConfig, pool: Pool, signal: AbortSignal, logger: Logger): Promise<void> =>
  runMail(config, pool, signal, logger).catch((error: unknown) =>
    logger.error({ err: error }, 'Mails cannot be sent: the worker goes on without'),
  );
