import type { Instant } from '#schema/ids.ts';
import type { TakenDigest } from './mail-outbox.ts';
import type { Queryable } from './pool.ts';

/** One thing that is still owed, of which a digest tells. */
export type DigestLine = {
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly owes: string;
  readonly caseId: string | null;
  readonly unitName: string | null;
  readonly due: Instant;
  /** The officers in whose place the addressee is told, in one line. */
  readonly insteadOf: string | null;
  /** How many of this deadline and date there are; only the first of them are lines. */
  readonly total: number;
};

const LINES = {
  text: `with away as (
      select a.office, string_agg(distinct coalesce(p.name, s.officer), ', ') as names
      from read.absence s
      join read.appointment a on a.officer = s.officer and a.valid_from <= $3
        and (a.valid_until is null or $3 < a.valid_until)
      left join pii.person p on p.person_id = s.officer
      where s.deputy = $2 and s.valid_from <= $3 and $3 < s.valid_until group by a.office),
    owed as (
      select distinct on (o.obligation_id) o.deadline, o.year, o.province, o.owes, o.case_id, o.due, w.names
      from shell.digest_notice l join shell.notice n using (notice_id)
      join read.obligation o on o.obligation_id = n.obligation_id
      left join away w on w.office = n.recipient
      where l.digest_id = $1 and o.met_at is null and not o.closed
        and (n.recipient = $2 or w.office is not null or exists (select from read.appointment a
          where a.officer = $2 and a.office = n.recipient and a.valid_from <= $4
            and (a.valid_until is null or $4 < a.valid_until)))
      order by o.obligation_id, n.notice_id desc),
    numbered as (
      select o.*, u.name as unit_name, count(*) over by_date::int as total,
        row_number() over (partition by o.deadline, o.year, o.due order by u.name, o.owes, o.case_id) as nth
      from owed o left join read.unit u on o.owes like 'UNIT@%' and u.unit_id = substr(o.owes, 6)
      window by_date as (partition by o.deadline, o.year, o.due))
    select deadline, year, province, owes, case_id as "caseId", unit_name as "unitName", due, names as "insteadOf", total
    from numbered where nth <= $5 order by due, deadline, year, nth`,
};

/** What of a digest is still owed now, nearest date first; what was met meanwhile, or is no longer his, is left out. */
export const readDigestLines = async (
  db: Queryable,
  { id, addressee, queuedAt }: TakenDigest,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<readonly DigestLine[]> =>
  (await db.query<DigestLine>({ ...LINES, values: [id, addressee, queuedAt, now, most] })).rows;

export type Reach = {
  readonly email: string | null;
  readonly telephone: string | null;
  readonly language: 'vi' | 'en';
  /** As the register of persons has it; an office has none. */
  readonly name: string | null;
};

/** Address and language of an addressee, read at the moment of sending. */
export const readReach = async (
  db: Queryable,
  { addressee, kind }: Pick<TakenDigest, 'addressee' | 'kind'>,
): Promise<Reach> => {
  const text =
    kind === 'officer'
      ? `select p.email, p.phone as telephone, p.name, coalesce(c.language, 'vi') as language
         from pii.person p left join shell.preference c on c.officer = p.person_id where p.person_id = $1`
      : `select email, telephone, null as name, 'vi' as language from pii.contact where office = $1`;
  const { rows } = await db.query<Reach>({ text, values: [addressee] });
  return rows[0] ?? { email: null, telephone: null, language: 'vi', name: null };
};
