import type { Instant } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { finishedSweeps } from '#store/sweeps.ts';

/** One day and two hours: a sweep that has not come by then does not come by itself. */
const OVERDUE_HOURS = 26;
const HOUR_MS = 3_600_000;

type Age = { readonly province: string; readonly hours: number };

const ages = async (db: Queryable, now: Instant): Promise<readonly Age[]> =>
  (await finishedSweeps(db)).map(({ province, at }) => ({
    province,
    hours: Math.max(0, (Date.parse(now) - Date.parse(at)) / HOUR_MS),
  }));

/** Throws when a province has gone without a sweep for too long: nobody would miss a reminder that was never sent. */
export const checkSweeps = async (db: Queryable, now: Instant): Promise<string> => {
  const found = await ages(db, now);
  const late = found.filter(({ hours }) => hours > OVERDUE_HOURS);
  const said = (each: readonly Age[]) =>
    each.map(({ province, hours }) => `${province} ${Math.round(hours)} h`).join(', ');
  if (late.length > 0) throw new Error(`no complete sweep since: ${said(late)}`);
  return found.length === 0 ? 'none yet' : `last complete sweep: ${said(found)}`;
};

/** For Prometheus: how long ago each province was swept to the end. */
export const sweepFigures = async (db: Queryable, now: Instant): Promise<string> => {
  const lines = (await ages(db, now)).map(
    ({ province, hours }) => `ghi_nhan_sweep_age_seconds{province="${province}"} ${Math.round(hours * 3600)}\n`,
  );
  return `# HELP ghi_nhan_sweep_age_seconds Since the last complete sweep of deadlines.\n# TYPE ghi_nhan_sweep_age_seconds gauge\n${lines.join('')}`;
};
