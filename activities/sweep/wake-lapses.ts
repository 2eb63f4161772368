import { lapsedCases } from '#projections/case-current/lapsed.ts';
import type { CaseId, Instant } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

export type WakeDeps = {
  readonly db: Queryable;
  /** Has the run of a case look at its timer; a run that was lost is started. */
  readonly wakeCase: (caseId: CaseId) => Promise<void>;
  readonly lapseSpreadSeconds: number;
};

/** A timer has an hour, beyond the time over which lapses are spread, before it counts as lost. */
const GRACE_SECONDS = 3600;
const AT_ONCE = 16;

/**
 * Registrations that should have lapsed and have not: their timers were lost, with a run or with a server. The lapse is
 * the case's own to record, so its run is woken and fires it; nothing is appended beside it.
 */
export const wakeLapses = async (
  { db, wakeCase, lapseSpreadSeconds }: WakeDeps,
  { province, at }: { readonly province: string; readonly at: Instant },
  beat: (done: string) => void,
): Promise<void> => {
  const before = new Date(Date.parse(at) - (GRACE_SECONDS + lapseSpreadSeconds) * 1000).toISOString();
  const late = await lapsedCases(db, province, before);
  for (let done = 0; done < late.length; done += AT_ONCE) {
    await Promise.all(late.slice(done, done + AT_ONCE).map(wakeCase));
    beat(`lapses ${done}`);
  }
};
