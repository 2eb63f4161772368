/**
 * What is known of the mail about a notice, as SQL for a row `n` of shell.notice. Nothing is called delivered: a digest
 * is accepted by a server, or it is not. A notice has no state of its own, it follows from who read it and its digests.
 */

/** Best thing known, one for each notice; `none`: nothing was sent, though there is an address. */
export type Told = 'none' | 'queued' | 'accepted' | 'read' | 'refused' | 'bounced' | 'unreachable';

/** Joins `d`: the digests that carry the notice, and `r`: whether anybody has read it. */
export const TOLD_JOINS = `left join lateral (
    select bool_or(d.state = 'accepted') as accepted, bool_or(d.state = 'queued') as queued,
      bool_or(d.state = 'bounced') as bounced, bool_or(d.state = 'refused') as refused, count(*) > 0 as composed
    from shell.digest_notice l join shell.digest d on d.digest_id = l.digest_id where l.notice_id = n.notice_id) d on true
  left join lateral (
    select exists (select from shell.notice_read r where r.notice_id = n.notice_id) as known) r on true`;

/** An address of an office's own, or of an officer who holds a post in it at the instant `now`. */
const addressed = (office: string, now: string): string => `(exists (
    select from pii.contact c where c.office = ${office} and c.email is not null)
  or exists (select from read.appointment a join pii.person p on p.person_id = a.officer collate "default"
    where a.office = ${office} collate "default" and a.valid_from <= ${now}
      and (a.valid_until is null or ${now} < a.valid_until) and p.email is not null))`;

/** By the joins `d` and `r`, and by a condition that says whether the recipient has an address. */
const toldIf = (hasAddress: string): string => `case when r.known then 'read' when d.accepted then 'accepted'
  when d.queued then 'queued' when d.bounced then 'bounced' when d.refused then 'refused' when d.composed then 'none'
  when ${hasAddress} then 'none' else 'unreachable' end`;

/** `now`: the parameter that holds the instant asked about. */
export const toldAt = (now: string): string => toldIf(addressed('n.recipient', now));

/** Of many notices at once, the rows of `chosen`: every table is read once. Makes the table `told`. */
export const toldOfAll = (now: string): string => `mailed as (
    select l.notice_id, bool_or(d.state = 'accepted') as accepted, bool_or(d.state = 'queued') as queued,
      bool_or(d.state = 'bounced') as bounced, bool_or(d.state = 'refused') as refused, true as composed
    from chosen n join shell.digest_notice l on l.notice_id = n.notice_id
    join shell.digest d on d.digest_id = l.digest_id group by l.notice_id),
  seen as (
    select distinct n.notice_id, true as known from chosen n join shell.notice_read r on r.notice_id = n.notice_id),
  reachable as (
    select n.recipient, true as known from (select distinct recipient from chosen) n
    where ${addressed('n.recipient', now)}),
  told as (
    select n.*, ${toldIf('a.known')} as told from chosen n left join mailed d on d.notice_id = n.notice_id
    left join seen r on r.notice_id = n.notice_id left join reachable a on a.recipient = n.recipient)`;

/** Joins `n`: the last reminder of an obligation `o` to who owes it, of the date that holds now. */
export const lastReminder = (join: 'join' | 'left join'): string => `${join} lateral (
    select * from shell.notice t where t.obligation_id = o.obligation_id and t.recipient = o.owes and t.due = o.due
    order by t.day desc, t.notice_id desc limit 1) n on true`;

/** Joins `c`: the last call about an obligation `o`. */
export const LAST_CALL = `left join lateral (
    select c.day, c.outcome from read.call c where c.obligation_id = o.obligation_id
    order by c.day desc, c.version desc limit 1) c on true`;
