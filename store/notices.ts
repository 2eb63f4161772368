import type { Instant, PlainDate } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

/** One exclusive date on which obligations of a province are open. */
export type OpenDue = {
  readonly deadline: string;
  readonly year: number;
  readonly due: Instant;
  readonly open: number;
};

/** Every date between two instants with obligations that were open at a third. */
export const openDues = async (
  db: Queryable,
  province: string,
  { from, to, at }: { readonly from: Instant; readonly to: Instant; readonly at: Instant },
): Promise<readonly OpenDue[]> => {
  const text = `select deadline, year, due, count(*)::int as open from read.obligation
    where province = $1 and (met_at is null or met_at > $4) and not closed and due > $2 and due < $3
    group by deadline, year, due order by due, deadline, year`;
  return (await db.query<OpenDue>({ text, values: [province, from, to, at] })).rows;
};

export const provincesOwing = async (db: Queryable): Promise<readonly string[]> => {
  const { rows } = await db.query<{ province: string }>({
    text: 'select distinct province from read.obligation where met_at is null and not closed order by 1',
  });
  return rows.map(({ province }) => province);
};

export type DueStep = {
  readonly province: string;
  readonly deadline: string;
  readonly year: number;
  readonly due: Instant;
  readonly before: PlainDate;
  readonly step: string;
  readonly kind: 'REMINDER' | 'ESCALATION';
  /** Instant of the sweep: what was met later was still owed. */
  readonly at: Instant;
  /** End of the step's own day: what was opened later owes no step of a day before. */
  readonly stepEnds: Instant;
};

const OWING = `from read.obligation o where o.province = $1 and o.deadline = $2 and o.year = $3 and o.due = $4
  and (o.met_at is null or o.met_at > $6) and not o.closed and o.opened_at < $5`;

const ISSUE = {
  name: 'issue-notices',
  text: `with page as (
      select o.*, case when $9 = 'REMINDER' then o.owes else o.superior end as recipient_of ${OWING}
        and o.obligation_id > $10 order by o.obligation_id limit $11),
    inserted as (
      insert into shell.notice (obligation_id, before, step, recipient, deadline, year, province, owes, case_id, due,
        day, created_at)
      select obligation_id, $7, $8, recipient_of, deadline, year, province, owes, case_id, due, $12, $6 from page
      where recipient_of is not null on conflict do nothing returning 1)
    select (select count(*)::int from page) as seen, (select count(*)::int from inserted) as issued,
      (select max(obligation_id) from page) as last`,
};

export type Page = { readonly seen: number; readonly issued: number; readonly last: string | null };

/** Issues one step to the next obligations after `after`, one row each; what is there already stays as it is. */
export const issuePage = async (
  db: Queryable,
  step: DueStep,
  page: { readonly after: string; readonly limit: number; readonly day: PlainDate },
): Promise<Page> => {
  const { province, deadline, year, due, before, stepEnds, at, kind } = step;
  const owing = [province, deadline, year, due, stepEnds, at];
  const values = [...owing, before, step.step, kind, page.after, page.limit, page.day];
  const { rows } = await db.query<Page>({ ...ISSUE, values });
  return rows[0] ?? { seen: 0, issued: 0, last: null };
};

/** How many obligations of one exclusive date were still owed at an instant. */
export const countOpen = async (
  db: Queryable,
  asked: Pick<DueStep, 'province' | 'deadline' | 'year' | 'due' | 'at'>,
): Promise<number> => {
  const text = `select count(*)::int as n from read.obligation where province = $1 and deadline = $2 and year = $3
    and due = $4 and (met_at is null or met_at > $5) and not closed`;
  const { rows } = await db.query<{ n: number }>({
    text,
    values: [asked.province, asked.deadline, asked.year, asked.due, asked.at],
  });
  return rows[0]?.n ?? 0;
};

/** How many were told of a step, whenever that was. */
export const countIssued = async (
  db: Queryable,
  { province, deadline, year, before, step }: DueStep,
): Promise<number> => {
  const text = `select count(*)::int as n from shell.notice
    where province = $1 and deadline = $2 and year = $3 and before = $4 and step = $5`;
  const { rows } = await db.query<{ n: number }>({ text, values: [province, deadline, year, before, step] });
  return rows[0]?.n ?? 0;
};

/** How many still owe, and were never told of a step that is past. */
export const countUntold = async (db: Queryable, step: DueStep): Promise<number> => {
  const { province, deadline, year, due, before, stepEnds, at } = step;
  const text = `select count(*)::int as n ${OWING} and not exists (select from shell.notice n
    where n.obligation_id = o.obligation_id and n.before = $7 and n.step = $8)`;
  const values = [province, deadline, year, due, stepEnds, at, before, step.step];
  return (await db.query<{ n: number }>({ text, values })).rows[0]?.n ?? 0;
};

/** Notes that an officer has read a notice of one of his offices; false: there is none. Read once, it stays read. */
export const readNotice = async (
  db: Queryable,
  asked: { readonly id: string; readonly officer: string; readonly offices: readonly string[]; readonly at: Instant },
): Promise<boolean> => {
  const { id, officer, offices, at } = asked;
  const text = `with mine as (select notice_id from shell.notice where notice_id = $1 and recipient = any($2)),
    noted as (insert into shell.notice_read (notice_id, officer, read_at) select notice_id, $3, $4 from mine
      on conflict do nothing)
    select count(*)::int as n from mine`;
  return (await db.query<{ n: number }>({ text, values: [id, offices, officer, at] })).rows[0]?.n === 1;
};

/** The same for all notices of his offices up to one of them, which he had before him. False: that one is none of his. */
export const readNoticesUpTo = async (
  db: Queryable,
  asked: { readonly id: string; readonly officer: string; readonly offices: readonly string[]; readonly at: Instant },
): Promise<boolean> => {
  const { id, officer, offices, at } = asked;
  const text = `with newest as (select notice_id from shell.notice where notice_id = $1 and recipient = any($2)),
    noted as (insert into shell.notice_read (notice_id, officer, read_at)
      select n.notice_id, $3, $4 from shell.notice n, newest
      where n.recipient = any($2) and n.notice_id <= newest.notice_id
      on conflict do nothing)
    select count(*)::int as n from newest`;
  return (await db.query<{ n: number }>({ text, values: [id, offices, officer, at] })).rows[0]?.n === 1;
};
