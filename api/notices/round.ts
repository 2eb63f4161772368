import { noticesById } from '#projections/obligation/notices.ts';
import type { Instant } from '#schema/ids.ts';
import { type FedNotice, type NoticePlace, readNoticeFeed } from '#store/notice-feed.ts';
import { readAppointments } from '../auth/appointments.ts';
import { aliveSessions } from '../auth/session-store.ts';
import type { ApiDeps } from '../deps.ts';
import { eventText, heartbeatText } from './event-stream.ts';
import { byOffice, type Member } from './members.ts';
import { noticeView } from './notice-view.ts';
import { isAfter, laterOf } from './place.ts';

type Deps = Pick<ApiDeps, 'db' | 'store' | 'clock'>;

/** Notices of all offices read at once; a sweep of the country is read page by page, one round each. */
const PAGE = 10_000;
const APPOINTMENTS_GOOD_FOR_MS = 60_000;

/** Ends the streams of sessions that were signed out or have run out. */
const endDeadSessions = async ({ db }: Deps, members: readonly Member[], now: Instant): Promise<void> => {
  if (members.length === 0) return;
  const alive = await aliveSessions(
    db,
    members.map(({ signedIn }) => signedIn.token),
    now,
  );
  for (const { signedIn, stream } of members) if (!alive.has(signedIn.token)) stream.end();
};

type Listening = ReadonlyMap<string, readonly Member[]>;

/** Nothing goes to a session that has ended: each is looked up before it is sent anything. */
const deliver = async (deps: Deps, listening: Listening, found: readonly FedNotice[], now: Instant): Promise<void> => {
  const ids = found.map(({ noticeId }) => noticeId);
  const rows = await noticesById(deps.db, ids, null);
  const view = await noticeView(deps.store, rows);
  const concerned = new Set(found.flatMap(({ recipient }) => listening.get(recipient) ?? []));
  await endDeadSessions(deps, [...concerned], now);
  for (const row of rows) {
    const at = { xid: row.xid, noticeId: row.notice_id };
    for (const { stream, names, after } of listening.get(row.recipient) ?? [])
      if (isAfter(at, after)) stream.send(eventText('notice', at, view(row, names, now)));
  }
};

/** One look at the notices for everybody who listens. Answers where the next one begins, and whether it should be soon. */
export const playRound = async (
  deps: Deps,
  members: Iterable<Member>,
  place: NoticePlace,
): Promise<{ readonly next: NoticePlace; readonly more: boolean }> => {
  const now = deps.clock();
  const listening = byOffice(members, now);
  const { found, next, more } = await readNoticeFeed(deps.db, place, [...listening.keys()], PAGE);
  if (found.length > 0) await deliver(deps, listening, found, now);
  return { next, more };
};

/** Appointments that were read a while ago are read again: offices are gained and lost while a page is open. */
const refresh = async ({ store }: Deps, members: readonly Member[], at: number): Promise<void> => {
  const old = members.filter(({ readAt }) => at - readAt >= APPOINTMENTS_GOOD_FOR_MS);
  for (const [officer, own] of Map.groupBy(old, ({ signedIn }) => signedIn.officer)) {
    const appointments = await readAppointments(store, officer);
    for (const member of own) {
      member.signedIn = { ...member.signedIn, appointments };
      member.readAt = at;
    }
  }
};

/** Tells everybody that the stream lives, and looks whether it still may. `at`: milliseconds of the process. */
export const playHeartbeat = async (
  deps: Deps,
  members: readonly Member[],
  place: NoticePlace,
  at: number,
): Promise<void> => {
  for (const { stream, after } of members) stream.send(heartbeatText(laterOf(after, place)));
  await endDeadSessions(deps, members, deps.clock());
  await refresh(deps, members, at);
};
