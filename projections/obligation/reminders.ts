import type { Queryable } from '#store/pool.ts';
import type { OwingFilter } from './owing.ts';
import { toldOfAll } from './told.ts';

/**
 * What became of one step of one date. Every notice counts once: `issued` = `read` + `accepted` + `queued` + `failed` +
 * `unreachable` + `unsent`. Beside it stand calls, who was reached by any way, and who still owes.
 */
export type ReminderRow = {
  readonly deadline: string;
  readonly year: number;
  readonly before: string;
  readonly step: string;
  readonly day: string;
  readonly issued: number;
  readonly read: number;
  readonly accepted: number;
  readonly queued: number;
  readonly failed: number;
  readonly unreachable: number;
  readonly unsent: number;
  readonly telephoned: number;
  readonly reached: number;
  readonly owing: number;
};

/** A call counts for the step after which it was made, and for none before it. */
const CALLED = `called as (
    select n.notice_id, true as made, bool_or(c.outcome = 'REACHED') as reached
    from chosen n join read.call c on c.obligation_id = n.obligation_id and n.recipient = n.owes and c.day >= n.day
    where not exists (select from shell.notice later where later.obligation_id = n.obligation_id
      and later.recipient = n.recipient and later.day > n.day and later.day <= c.day)
    group by n.notice_id)`;

const TEXT = `with chosen as materialized (
    select n.notice_id, n.obligation_id, n.deadline, n.year, n.before, n.step, n.day, n.owes, n.recipient,
      o.met_at is null and not o.closed as owing
    from shell.notice n join read.obligation o on o.obligation_id = n.obligation_id
    where n.province = $1 and ($2::text is null or n.deadline = $2) and ($3::int is null or n.year = $3)
      and o.province = $1 and ($4::text[] is null or o.area = any($4))),
  ${CALLED},
  ${toldOfAll('$5::timestamptz')}
  select deadline, year, before, step, min(day)::text as day, count(*)::int as issued,
    count(*) filter (where told = 'read')::int as read,
    count(*) filter (where told = 'accepted')::int as accepted,
    count(*) filter (where told = 'queued')::int as queued,
    count(*) filter (where told in ('refused', 'bounced'))::int as failed,
    count(*) filter (where told = 'unreachable')::int as unreachable,
    count(*) filter (where told = 'none')::int as unsent,
    count(*) filter (where made)::int as telephoned,
    count(*) filter (where told in ('read', 'accepted') or reached)::int as reached,
    count(*) filter (where owing)::int as owing
  from told left join called using (notice_id)
  group by deadline, year, before, step order by before desc, deadline, min(day)`;

/** Every step that went out, latest date first. */
export const listReminders = async (
  db: Queryable,
  { province, deadline, year, areas, now }: OwingFilter,
): Promise<readonly ReminderRow[]> => {
  const values = [province, deadline ?? null, year ?? null, areas, now];
  return (await db.query<ReminderRow>({ text: TEXT, values })).rows;
};
