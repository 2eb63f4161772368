import type { Queryable } from '#store/pool.ts';

/** A notice with what is known of its duty now. */
export type NoticeRow = {
  readonly xid: string;
  readonly notice_id: string;
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly step: string;
  readonly recipient: string;
  readonly owes: string;
  readonly case_id: string | null;
  /** Of the case, or of the unit that owes. */
  readonly unit_name: string | null;
  /** As the notice told it. */
  readonly due: string;
  /** As it stands now: it may have been extended since. */
  readonly due_now: string;
  readonly day: string;
  readonly read_at: string | null;
  readonly met_at: string | null;
  /** Nothing is owed any more, without having been done: the unit was excluded or dissolved. */
  readonly closed: boolean;
};

export type NoticeFilter = {
  readonly officer: string;
  readonly offices: readonly string[];
  readonly unread: boolean;
  readonly kind?: 'REMINDER' | 'ESCALATION' | undefined;
  readonly deadline?: string | undefined;
  readonly owing?: boolean | undefined;
};

const OWING = `exists (select from read.obligation o
  where o.obligation_id = n.obligation_id and o.met_at is null and not o.closed)`;
const MINE = `from shell.notice n
  left join shell.notice_read r on r.notice_id = n.notice_id and r.officer = $1
  where n.recipient = any($2) and (not $3 or r.notice_id is null)
    and ($4::text is null or (n.step like 'E%') = ($4 = 'ESCALATION')) and ($5::text is null or n.deadline = $5)
    and ($6::boolean is null or $6 = ${OWING})`;

const valuesOf = ({ officer, offices, unread, kind, deadline, owing }: NoticeFilter) => [
  ...[officer, offices, unread],
  ...[kind ?? null, deadline ?? null, owing ?? null],
];

const SHOWN = `n.xid, n.notice_id, n.deadline, n.year, n.province, n.step, n.recipient, n.owes, n.case_id,
  coalesce(c.unit_name, u.facts ->> 'name') as unit_name, n.due, coalesce(o.due, n.due) as due_now, n.day, n.read_at,
  o.met_at, coalesce(o.closed, true) as closed`;
const KNOWN = `left join read.obligation o on o.obligation_id = n.obligation_id
  left join read.case_current c on c.case_id = n.case_id
  left join read.unit u on n.owes like 'UNIT@%' and u.unit_id = substr(n.owes, 6)`;

/** Notices of the officer's offices, newest first; one more than asked for says that others follow. */
export const listNotices = async (
  db: Queryable,
  filter: NoticeFilter,
  after: string | null,
  limit: number,
): Promise<readonly NoticeRow[]> => {
  const text = `select ${SHOWN}
    from (select n.*, r.read_at ${MINE} and ($7::bigint is null or n.notice_id < $7)
      order by n.notice_id desc limit $8) n ${KNOWN}
    order by n.notice_id desc`;
  return (await db.query<NoticeRow>({ text, values: [...valuesOf(filter), after, limit] })).rows;
};

export const countNotices = async (db: Queryable, filter: NoticeFilter): Promise<number> => {
  const text = `select count(*)::int as n from (select 1 ${MINE} limit 10001) found`;
  return (await db.query<{ n: number }>({ text, values: valuesOf(filter) })).rows[0]?.n ?? 0;
};

/** Those notices in the order in which they were committed, as the officer finds them; nobody: as unread. */
export const noticesById = async (
  db: Queryable,
  ids: readonly string[],
  officer: string | null,
): Promise<readonly NoticeRow[]> => {
  const text = `select ${SHOWN}
    from (select n.*, r.read_at from shell.notice n
      left join shell.notice_read r on r.notice_id = n.notice_id and r.officer = $2
      where n.notice_id = any($1::bigint[])) n ${KNOWN}
    order by n.xid, n.notice_id`;
  return (await db.query<NoticeRow>({ text, values: [ids, officer] })).rows;
};
