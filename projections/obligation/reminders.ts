import type { Queryable } from '#store/pool.ts';

export type ReminderFilter = {
  readonly province: string;
  readonly deadline: string | undefined;
  readonly year: number | undefined;
  /** Areas the reader answers for: he sees what lies in them and below. */
  readonly areas: readonly string[];
};

/** What became of one step of one date: told, has read it, still owes. */
export type ReminderRow = {
  readonly deadline: string;
  readonly year: number;
  readonly before: string;
  readonly step: string;
  readonly day: string;
  readonly issued: number;
  readonly read: number;
  readonly owing: number;
};

const WITHIN = `exists (select from unnest($4::text[]) as a (area) where o.area = a.area or o.area like a.area || '.%')`;

/** Every step that went out, latest date first. */
export const listReminders = async (
  db: Queryable,
  { province, deadline, year, areas }: ReminderFilter,
): Promise<readonly ReminderRow[]> => {
  const text = `select n.deadline, n.year, n.before, n.step, min(n.day)::text as day, count(*)::int as issued,
      count(*) filter (where exists (select from shell.notice_read r where r.notice_id = n.notice_id))::int as read,
      count(*) filter (where o.met_at is null and not o.closed)::int as owing
    from shell.notice n join read.obligation o on o.obligation_id = n.obligation_id
    where n.province = $1 and ($2::text is null or n.deadline = $2) and ($3::int is null or n.year = $3) and ${WITHIN}
    group by n.deadline, n.year, n.before, n.step order by n.before desc, n.deadline, min(n.day)`;
  const values = [province, deadline ?? null, year ?? null, areas];
  return (await db.query<ReminderRow>({ text, values })).rows;
};

export type NoticeRow = {
  readonly notice_id: string;
  readonly deadline: string;
  readonly step: string;
  readonly recipient: string;
  readonly owes: string;
  readonly case_id: string | null;
  readonly unit_name: string | null;
  readonly due: string;
  readonly day: string;
  readonly read_at: string | null;
  readonly owing: boolean;
};

export type NoticeFilter = {
  readonly officer: string;
  readonly offices: readonly string[];
  readonly unread: boolean;
};

const MINE = `from shell.notice n
  left join shell.notice_read r on r.notice_id = n.notice_id and r.officer = $1
  where n.recipient = any($2) and (not $3 or r.notice_id is null)`;

/** Notices of the officer's offices, newest first; one more than asked for says that others follow. */
export const listNotices = async (
  db: Queryable,
  { officer, offices, unread }: NoticeFilter,
  after: string | null,
  limit: number,
): Promise<readonly NoticeRow[]> => {
  const text = `select n.notice_id, n.deadline, n.step, n.recipient, n.owes, n.case_id, c.unit_name, n.due, n.day,
      n.read_at, coalesce(o.met_at is null and not o.closed, false) as owing
    from (select n.*, r.read_at ${MINE} and ($4::bigint is null or n.notice_id < $4)
      order by n.notice_id desc limit $5) n
    left join read.obligation o on o.obligation_id = n.obligation_id
    left join read.case_current c on c.case_id = n.case_id
    order by n.notice_id desc`;
  return (await db.query<NoticeRow>({ text, values: [officer, offices, unread, after, limit] })).rows;
};

export const countNotices = async (db: Queryable, { officer, offices, unread }: NoticeFilter): Promise<number> => {
  const text = `select count(*)::int as n from (select 1 ${MINE} limit 10001) found`;
  return (await db.query<{ n: number }>({ text, values: [officer, offices, unread] })).rows[0]?.n ?? 0;
};
