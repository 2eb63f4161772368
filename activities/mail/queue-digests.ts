import { dateOf } from '#domain/calendar/instant.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { liveGeneration } from '#projections/generations.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import { queueDigestPage, releaseDigests } from '#store/digests.ts';
import type { Queryable } from '#store/pool.ts';
import { sweepDelayMs } from '#store/sweeps.ts';
import type { Beat, DoForProvince } from '../sweep/province-work.ts';
import type { SweepDeps, SweepRequest } from '../sweep/sweep-province.ts';

export type MailTerms = {
  /** Domain of every Message-ID. */
  readonly domain: string;
  /** A gateway for short messages is configured. */
  readonly sms: boolean;
};

const PAGE = 1000;
/** A sweep as of an instant that is longer past mails nobody: its notices stand in the inboxes (D). */
const TOO_LATE_MS = 24 * 3_600_000;

type QueuedDay = {
  readonly province: string;
  readonly day: PlainDate;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
};

/** Queues one digest for each addressee of a province's day, whatever was queued before. Answers how many notices. */
export const queueDay = async (
  db: Queryable,
  terms: MailTerms,
  { calendar, ...asked }: QueuedDay,
  beat: Beat = () => undefined,
): Promise<number> => {
  const day = { ...asked, ...terms, nextDay: addWorkingDays(calendar, asked.day, 1) };
  let queued = 0;
  for (let after: string | null = '0'; after !== null; ) {
    const page = await queueDigestPage(db, day, { after, limit: PAGE });
    queued += page.linked;
    after = page.seen === PAGE ? page.last : null;
    beat(page.last ?? '');
  }
  while ((await releaseDigests(db, day, PAGE)) > 0) beat('released');
  return queued;
};

type QueueDeps = SweepDeps & { readonly mail: MailTerms };

const queue = async (deps: QueueDeps, { province, at }: SweepRequest, beat: Beat) => {
  const day = dateOf(at);
  const delay = await sweepDelayMs(deps.db, province, day);
  if (delay === null || delay > TOO_LATE_MS) return { queued: 0 };
  // Before the projector's first batch there is no table to look officers up in.
  if ((await liveGeneration(deps.db, 'officer')) === undefined) throw new Error('officers are not followed yet');
  const { calendar } = await readPolicyTables(deps.store, province);
  return { queued: await queueDay(deps.db, deps.mail, { province, day, now: deps.now(), calendar }, beat) };
};

/** After the sweep of a province: who gets which of its notices by mail, one digest each and day. */
export const createQueueDigests =
  (deps: QueueDeps, doForProvince: DoForProvince) =>
  (request: SweepRequest): Promise<{ readonly queued: number }> =>
    doForProvince((beat) => queue(deps, request, beat));
