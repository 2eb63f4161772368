import { noticesById } from '#projections/obligation/notices.ts';
import type { Instant } from '#schema/ids.ts';
import { missedNotices, type NoticePlace, noticeHorizon } from '#store/notice-feed.ts';
import type { ApiDeps } from '../deps.ts';
import { eventText } from './event-stream.ts';
import { type Member, officesOf } from './members.ts';
import { noticeView } from './notice-view.ts';
import { isAfter, readPlace } from './place.ts';

type Deps = Pick<ApiDeps, 'db' | 'store'>;
type Reason = 'malformed' | 'future' | 'expired' | 'behind';

/** Who missed more reads the list instead; ours, as the age is (D). */
const MOST_MISSED = 200;
const OLDEST = '24 hours';

/** Says that the list must be read anew, and goes on from now. */
const reset = (member: Member, now: NoticePlace, reason: Reason): void => {
  member.after = now;
  member.stream.send(eventText('reset', now, { reason }));
};

const resume = async ({ db, store }: Deps, member: Member, from: NoticePlace, now: Instant): Promise<void> => {
  const bounds = { limit: MOST_MISSED + 1, age: OLDEST };
  const { ids, horizon, expired } = await missedNotices(db, from, officesOf(member, now), bounds);
  if (isAfter(from, horizon)) return reset(member, horizon, 'future');
  if (expired) return reset(member, horizon, 'expired');
  if (ids.length > MOST_MISSED) return reset(member, horizon, 'behind');
  member.after = horizon;
  if (ids.length === 0) return;
  const rows = await noticesById(db, ids, member.signedIn.officer);
  const view = await noticeView(store, rows);
  for (const row of rows) {
    const at = { xid: row.xid, noticeId: row.notice_id };
    member.stream.send(eventText('notice', at, view(row, member.names, now)));
  }
};

/** Sends what the officer missed since the id with which his browser comes back. */
export const catchUp = async (deps: Deps, member: Member, lastEventId: string, now: Instant): Promise<void> => {
  const from = readPlace(lastEventId);
  if (from) return resume(deps, member, from, now);
  reset(member, await noticeHorizon(deps.db), 'malformed');
};
