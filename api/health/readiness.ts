import type { Instant } from '#schema/ids.ts';
import { type Checkpoint, readLag } from '#store/feed.ts';
import { assertSchemaVersion } from '#store/migrate.ts';
import type { Queryable } from '#store/pool.ts';
import type { CaseEngine } from '../engine/case-engine.ts';
import { within } from '../engine/within.ts';
import type { Readiness } from '../models/health.ts';
import { checkSweeps } from './sweep-age.ts';

type Check = { readonly ok: boolean; readonly detail: string };
type Live = Checkpoint & { readonly name: string };

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
  const { rows } = await db.query<Live>({
    text: `select name, xid, position from read.projection where status = 'live' order by name`,
  });
  const behind = await Promise.all(rows.map(async (live) => ({ name: live.name, ...(await readLag(db, live)) })));
  const text = behind
    .map(({ name, events, seconds }) => `${name} ${events} events, ${Math.round(seconds)} s`)
    .join('; ');
  if (behind.some(({ seconds }) => seconds > LAG_SECONDS)) throw new Error(`behind: ${text}`);
  return text === '' ? 'none to follow' : text;
};

/** What this process needs to serve everything. Each check has its own end, so the answer comes within seconds. */
export const readiness = async (
  db: Queryable,
  engine: Pick<CaseEngine, 'workers'>,
  now: Instant,
): Promise<Readiness> => {
  const [postgres, schema, temporal, projections, sweeps] = await Promise.all([
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
  ]);
  const serves = postgres.ok && schema.ok && temporal.ok;
  const status = serves ? (projections.ok && sweeps.ok ? 'ready' : 'degraded') : 'not-ready';
  return { status, checks: { postgres, schema, temporal, projections, sweeps } };
};
