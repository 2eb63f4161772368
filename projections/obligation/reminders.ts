import type { Instant } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { TOLD_JOINS, toldAt } from './told.ts';

export type ReminderFilter = {
  readonly province: string;
  readonly deadline: string | undefined;
  readonly year: number | undefined;
  /** Areas the reader answers for: he sees what lies in them and below. */
  readonly areas: readonly string[];
  /** Whose post counts for an address. */
  readonly now: Instant;
};

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

const WITHIN = `exists (select from unnest($4::text[]) as a (area) where o.area = a.area or o.area like a.area || '.%')`;

/** A call counts for the step after which it was made, and for none before it. */
const CALLS = `left join lateral (
    select count(*) > 0 as made, coalesce(bool_or(c.outcome = 'REACHED'), false) as reached from read.call c
    where c.obligation_id = n.obligation_id and n.recipient = n.owes and c.day >= n.day
      and not exists (select from shell.notice later where later.obligation_id = n.obligation_id
        and later.recipient = n.recipient and later.day > n.day and later.day <= c.day)) call on true`;

const TEXT = `with told as (
    select n.deadline, n.year, n.before, n.step, n.day, ${toldAt('$5::timestamptz')} as told, call.made, call.reached,
      o.met_at is null and not o.closed as owing
    from shell.notice n join read.obligation o on o.obligation_id = n.obligation_id ${TOLD_JOINS} ${CALLS}
    where n.province = $1 and ($2::text is null or n.deadline = $2) and ($3::int is null or n.year = $3) and ${WITHIN})
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
  from told group by deadline, year, before, step order by before desc, deadline, min(day)`;

/** Every step that went out, latest date first. */
export const listReminders = async (
  db: Queryable,
  { province, deadline, year, areas, now }: ReminderFilter,
): Promise<readonly ReminderRow[]> => {
  const values = [province, deadline ?? null, year ?? null, areas, now];
  return (await db.query<ReminderRow>({ text: TEXT, values })).rows;
};
