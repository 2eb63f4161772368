import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
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

/** The relay of the worker, until the signal. It ends the worker in no case. */
export const startMail = async (
  config: ServingConfig,
  pool: Pool,
  signal: AbortSignal,
  logger: Logger,
): Promise<void> => {
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
  // One each: a gateway that is away holds up no mail.
  await Promise.all([runRelay({ ...deps, mail, sms: null }, options), runRelay({ ...deps, mail: null, sms }, options)]);
};
