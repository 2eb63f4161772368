import type { Instant, PlainDate } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

/** Whose notices of a day are put into digests, and what the installation can send. */
export type DigestDay = {
  readonly province: string;
  readonly day: PlainDate;
  /** The next working day: what comes too late for today's digest goes into that one. */
  readonly nextDay: PlainDate;
  readonly now: Instant;
  /** Domain of the Message-ID, which stays the same however often a mail is tried. */
  readonly domain: string;
  /** A gateway for short messages is configured. */
  readonly sms: boolean;
};

/**
 * Who of an office is told: its officers in force, a deputy in place of one who is away; those who want no copies only
 * when nobody else is left. Then the office's own address, then telephones; else nobody, and the office is telephoned.
 */
// Materialised: a planner that knows nothing of a day just written expects one row of each, and would look anew for each.
const ADDRESSEES = `page as materialized (
    select notice_id, recipient from shell.notice where province = $1 and day = $2 and notice_id > $7
    order by notice_id limit $8),
  held as (
    select distinct p.recipient, coalesce(s.deputy, a.officer) as addressee, coalesce(c.copies, true) as copies
    from (select distinct recipient from page) p
    left join read.appointment a on a.office = p.recipient and a.valid_from <= $4
      and (a.valid_until is null or $4 < a.valid_until)
    left join read.absence s on s.officer = a.officer and s.valid_from <= $4 and $4 < s.valid_until
    left join shell.preference c on c.officer = a.officer),
  ways as (
    select h.recipient, h.addressee, h.copies, r.email, r.phone, o.email as office_email, o.telephone as office_phone,
      bool_or(r.email is not null) over office as mailed, bool_or(r.email is not null and h.copies) over office as wanted,
      bool_or(r.phone is not null) over office as called, bool_or(r.phone is not null and h.copies) over office as rung
    from held h left join pii.person r on r.person_id = h.addressee left join pii.contact o on o.office = h.recipient
    window office as (partition by h.recipient)),
  told as materialized (
    select distinct w.recipient, t.addressee, t.kind, t.channel from ways w, lateral (values
      (w.addressee, 'officer', 'mail', w.email is not null and (w.copies or not w.wanted)),
      (w.recipient, 'office', 'mail', not w.mailed and w.office_email is not null),
      (w.addressee, 'officer', 'sms', $6 and not w.mailed and w.office_email is null
        and w.phone is not null and (w.copies or not w.rung)),
      (w.recipient, 'office', 'sms', $6 and not w.mailed and w.office_email is null
        and not w.called and w.office_phone is not null)) as t (addressee, kind, channel, chosen)
    where t.chosen)`;

/** Held back until all that the province has of the day is in it: `release` lets it go. One that was tried already takes nothing more. */
const insertDigests = (from: string, day: string): string => `insert into shell.digest
    (day, addressee, kind, channel, province, not_before, message_id, queued_at)
  select distinct ${day}::date, addressee, kind, channel, $1, 'infinity'::timestamptz,
    '<digest-' || uuidv7() || '@' || $5::text || '>', $4::timestamptz from ${from}
  on conflict (day, addressee, channel) do update set not_before = 'infinity', province = excluded.province
    where digest.state = 'queued' and digest.attempts = 0
  returning digest_id, addressee, channel`;

// Without a name: a plan that was kept from when the tables were empty would read them whole.
const QUEUE = {
  text: `with ${ADDRESSEES},
    fresh as materialized (
      select t.*, n.notice_id from told t join page n on n.recipient = t.recipient
      where 0 = (select count(*) from shell.digest_notice l join shell.digest d using (digest_id)
        where l.notice_id = n.notice_id and d.addressee = t.addressee and d.channel = t.channel)),
    today as (${insertDigests('(select distinct addressee, kind, channel from fresh) f', '$2')}),
    closed as (
      select distinct addressee, kind, channel from fresh f
      where not exists (select from today d where d.addressee = f.addressee and d.channel = f.channel)),
    later as (${insertDigests('closed', '$3')}),
    linked as (
      insert into shell.digest_notice (digest_id, notice_id)
      select d.digest_id, f.notice_id from fresh f
      join (table today union all table later) d on d.addressee = f.addressee and d.channel = f.channel
      on conflict do nothing returning 1)
    select (select count(*)::int from page) as seen, (select max(notice_id) from page) as last,
      (select count(*)::int from linked) as linked`,
};

/** Offices of the country hear of every province: their one digest waits until all have been swept (D). */
const COUNTRY_WAIT = '15 minutes';

/** First day from the digest's own on that lies in no quiet period of the addressee. */
const FREE_DAY = `(select min(c.day) from (
      select d.day union select (q ->> 'until')::date from json_array_elements(p.quiet) q) c (day)
    where c.day >= d.day and not exists (select from json_array_elements(p.quiet) q
      where (q ->> 'from')::date <= c.day and c.day < (q ->> 'until')::date))`;
const MORNING = (day: string, hour: string) => `((${day} + time '${hour}') at time zone 'Asia/Ho_Chi_Minh')`;

/**
 * Quiet days put a mail off to the first day after, unless a last good day falls inside: then it goes at once. What was
 * carried over waits for the sweep of its own day, or goes two hours after it.
 */
const RELEASE = {
  text: `with held as materialized (
      select d.digest_id, d.day from shell.digest d
      where d.state = 'queued' and d.not_before = 'infinity' and d.day in ($2, $3) and d.province = $1
      order by d.digest_id limit $5),
    mine as (
      select d.digest_id, bool_or(n.recipient like '%@vn') as country,
        min(((n.due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date)
          filter (where ((n.due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date >= d.day) as last_day
      from held d join shell.digest_notice l using (digest_id) join shell.notice n using (notice_id)
      group by d.digest_id),
    free as (
      select m.*, d.day, case when p.officer is null then d.day else ${FREE_DAY} end as free_day
      from mine m join shell.digest d using (digest_id) left join shell.preference p on p.officer = d.addressee)
    update shell.digest d set not_before = case
        when d.day > $2 then ${MORNING('d.day', '10:00')}
        when f.free_day > f.day and (f.last_day is null or f.last_day >= f.free_day) then ${MORNING('f.free_day', '08:00')}
        when f.country then $4::timestamptz + interval '${COUNTRY_WAIT}'
        else $4::timestamptz end
    from free f where d.digest_id = f.digest_id`,
};

export type DigestPage = { readonly seen: number; readonly last: string | null; readonly linked: number };

/** Puts the next notices of the day after `after` into one digest for each addressee; again: nothing is added. */
export const queueDigestPage = async (
  db: Queryable,
  { province, day, nextDay, now, domain, sms }: DigestDay,
  page: { readonly after: string; readonly limit: number },
): Promise<DigestPage> => {
  const values = [province, day, nextDay, now, domain, sms, page.after, page.limit];
  const { rows } = await db.query<DigestPage>({ ...QUEUE, values });
  return rows[0] ?? { seen: 0, last: null, linked: 0 };
};

/** Lets the next digests of a province's day go, each at its time; 0: all have gone. */
export const releaseDigests = async (
  db: Queryable,
  { province, day, nextDay, now }: Omit<DigestDay, 'domain' | 'sms'>,
  limit: number,
): Promise<number> => (await db.query({ ...RELEASE, values: [province, day, nextDay, now, limit] })).rowCount ?? 0;
