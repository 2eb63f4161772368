import type { Queryable } from './pool.ts';

/** Where a reader of the notices stands: by transaction first, or late commits are lost (store/feed.ts). */
export type NoticePlace = { readonly xid: string; readonly noticeId: string };
export type FedNotice = NoticePlace & { readonly recipient: string };

// Transactions below it have all ended: nothing can come before it any more.
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';

/** Behind everything that is settled now. */
export const noticeHorizon = async (db: Queryable): Promise<NoticePlace> => {
  const { rows } = await db.query<{ xid: string }>({ text: `select ${HORIZON} as xid` });
  return { xid: rows[0]?.xid ?? '0', noticeId: '0' };
};

type Page = {
  readonly horizon: string;
  readonly seen: number;
  readonly last_xid: string | null;
  readonly last_id: string | null;
  readonly found: readonly FedNotice[];
};

const FEED = {
  name: 'notice-feed',
  text: `with page as (select xid, notice_id, recipient from shell.notice
      where (xid, notice_id) > ($1::xid8, $2::bigint) and xid < ${HORIZON} order by xid, notice_id limit $4),
    last as (select xid, notice_id from page order by xid desc, notice_id desc limit 1)
    select ${HORIZON} as horizon, (select count(*)::int from page) as seen,
      (select xid from last) as last_xid, (select notice_id from last) as last_id,
      coalesce((select json_agg(json_build_object('xid', xid::text, 'noticeId', notice_id::text, 'recipient', recipient)
        order by xid, notice_id) from page
        where recipient in (select office collate "C" from unnest($3::text[]) as o (office))), '[]') as found`,
};

export type NoticePage = {
  readonly found: readonly FedNotice[];
  readonly next: NoticePlace;
  /** Whether more is settled than was read. */
  readonly more: boolean;
};

/** The next notices to these offices, among at most `limit` of all offices, and where to read on. */
export const readNoticeFeed = async (
  db: Queryable,
  after: NoticePlace,
  offices: readonly string[],
  limit: number,
): Promise<NoticePage> => {
  const { rows } = await db.query<Page>({ ...FEED, values: [after.xid, after.noticeId, offices, limit] });
  const [page] = rows;
  if (page === undefined) return { found: [], next: after, more: false };
  const { horizon, seen, last_xid, last_id, found } = page;
  if (seen === limit && last_xid !== null && last_id !== null)
    return { found, next: { xid: last_xid, noticeId: last_id }, more: true };
  return { found, next: { xid: horizon, noticeId: '0' }, more: false };
};

// `offset 0`: by the index of the office, or the planner reads the notices of everybody since.
const MISSED = {
  name: 'notices-missed',
  text: `select ${HORIZON} as horizon, (select recorded_at < clock_timestamp() - $5::interval from es.event
      where xid >= $1::xid8 order by xid, position limit 1) as expired,
    coalesce((select json_agg(m.notice_id::text) from (select n.notice_id from unnest($3::text[]) as o (office)
      cross join lateral (select notice_id from
          (select notice_id, xid from shell.notice where recipient = o.office collate "C" order by notice_id desc offset 0) own
        where (xid, notice_id) > ($1::xid8, $2::bigint) and xid < ${HORIZON} limit $4) n limit $4) m), '[]') as ids`,
};

/** What a reader missed who stood at `after`. */
export type Missed = {
  /** Everything before it is among the ids: read on from there. */
  readonly horizon: NoticePlace;
  /** Something happened at that place or after it longer ago than `age`. */
  readonly expired: boolean;
  /** In no order, at most `limit`. */
  readonly ids: readonly string[];
};

/**
 * Notices to these offices since a place, office by office: the days of everybody's notices are not read for one
 * office's. How old a place is the events say, which bear the database's own time beside their transaction.
 */
export const missedNotices = async (
  db: Queryable,
  after: NoticePlace,
  offices: readonly string[],
  { limit, age }: { readonly limit: number; readonly age: string },
): Promise<Missed> => {
  type Row = { readonly horizon: string; readonly expired: boolean | null; readonly ids: readonly string[] };
  const { rows } = await db.query<Row>({ ...MISSED, values: [after.xid, after.noticeId, offices, limit, age] });
  const [row] = rows;
  if (row === undefined) throw new Error('a query without a row');
  return { horizon: { xid: row.horizon, noticeId: '0' }, expired: row.expired ?? false, ids: row.ids };
};
