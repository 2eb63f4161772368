import type { Instant } from '#schema/ids.ts';
import { assertSchemaVersion } from '#store/migrate.ts';
import type { Queryable } from '#store/pool.ts';
import type { CaseEngine } from '../engine/case-engine.ts';
import { within } from '../engine/within.ts';
import type { Readiness } from '../models/health.ts';
import { checkMail, checkOutbox } from './outbox.ts';
import { projectionLags } from './projection-lag.ts';
import { checkSchedule } from './schedule.ts';
import { checkSweeps } from './sweep-age.ts';

type Check = { readonly ok: boolean; readonly detail: string };

const PATIENCE_MS = 2000;
/** Behind by more than this a read model is no longer what people take it for. */
const LAG_SECONDS = 10;

const check = async (what: () => Promise<string>): Promise<Check> => {
  try {
    return { ok: true, detail: await within(PATIENCE_MS, what) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'does not answer' };
  }
};

const answers = async (db: Queryable): Promise<string> => {
  await db.query({ text: 'select 1' });
  return 'answers';
};

const lags = async (db: Queryable): Promise<string> => {
  const behind = await projectionLags(db);
  const text = behind
    .map(({ name, events, seconds }) => `${name} ${events} events, ${Math.round(seconds)} s`)
    .join('; ');
  if (behind.some(({ seconds }) => seconds > LAG_SECONDS)) throw new Error(`behind: ${text}`);
  return text === '' ? 'none to follow' : text;
};

type ReadinessDeps = {
  readonly db: Queryable;
  readonly engine: Pick<CaseEngine, 'workers' | 'sweepPaused'>;
  readonly mail?: { readonly configured: boolean };
};

/** What this process needs to serve everything. Each check has its own end, so the answer comes within seconds. */
export const readiness = async (
  { db, engine, mail: { configured } = { configured: false } }: ReadinessDeps,
  now: Instant,
): Promise<Readiness> => {
  const [postgres, schema, temporal, projections, sweeps, schedule, mail, outbox] = await Promise.all([
    check(() => answers(db)),
    check(async () => {
      await assertSchemaVersion(db);
      return 'the schema of this program';
    }),
    check(async () => {
      const workers = await engine.workers();
      if (workers === 0) throw new Error('answers, but no worker has polled it');
      return `answers, ${workers} worker${workers === 1 ? '' : 's'}`;
    }),
    check(() => lags(db)),
    check(() => checkSweeps(db, now)),
    check(() => checkSchedule(engine)),
    check(() => checkMail(db, now, configured)),
    check(() => checkOutbox(db, now)),
  ]);
  const serves = postgres.ok && schema.ok && temporal.ok;
  // Reminders and mails that are late degrade what we do; they keep nobody from working.
  const warned = [projections, sweeps, schedule, mail, outbox].some(({ ok }) => !ok);
  const status = serves ? (warned ? 'degraded' : 'ready') : 'not-ready';
  return { status, checks: { postgres, schema, temporal, projections, sweeps, schedule, mail, outbox } };
};
