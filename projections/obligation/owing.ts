import type { CallOutcome } from '#schema/campaign.ts';
import type { Instant } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { LAST_CALL, lastReminder, TOLD_JOINS, type Told, toldAt } from './told.ts';

/** Which open obligations: of a province, and of these areas alone when any are named. */
export type OwingFilter = {
  readonly province: string;
  /** Null: the whole province. */
  readonly areas: readonly string[] | null;
  readonly deadline: string | undefined;
  readonly year: number | undefined;
  readonly now: Instant;
};

type Owed = {
  readonly obligation_id: string;
  readonly deadline: string;
  readonly year: number;
  readonly owes: string;
  readonly unit_name: string | null;
  readonly case_id: string | null;
  readonly area: string;
  readonly due: Instant;
  readonly call_day: string | null;
  readonly call_outcome: CallOutcome | null;
};
export type OwingRow = Owed & { readonly step: string | null; readonly day: string | null; readonly told: Told };
export type ToTelephoneRow = Owed & {
  readonly step: string;
  readonly day: string;
  readonly told: 'unreachable' | 'refused' | 'bounced';
  readonly telephone: string | null;
  /** What the list is sorted by after the date. */
  readonly sorted: string;
};

const OPEN = `o.province = $1 and o.met_at is null and not o.closed and ($2::text[] is null or o.area = any($2))
  and ($3::text is null or o.deadline = $3) and ($4::int is null or o.year = $4)`;
const valuesOf = ({ province, areas, deadline, year, now }: OwingFilter) => [
  province,
  areas,
  deadline ?? null,
  year ?? null,
  now,
];

const OWING = `select o.obligation_id, o.deadline, o.year, o.owes, k.unit_name, o.case_id, o.area, o.due, n.step, n.day,
    case when n.notice_id is null then 'none' else ${toldAt('$5::timestamptz')} end as told,
    c.day as call_day, c.outcome as call_outcome
  from (select * from read.obligation o where ${OPEN}
      and ($6::timestamptz is null or (o.due, o.obligation_id) > ($6, $7))
    order by o.due, o.obligation_id limit $8) o
  ${lastReminder('left join')} ${TOLD_JOINS} ${LAST_CALL}
  left join read.case_current k on k.case_id = o.case_id
  order by o.due, o.obligation_id`;

export type OwingPlace = { readonly due: Instant; readonly id: string };

/** Who still owes, soonest date first. */
export const listOwing = async (
  db: Queryable,
  filter: OwingFilter,
  after: OwingPlace | null,
  limit: number,
): Promise<readonly OwingRow[]> => {
  const values = [...valuesOf(filter), after?.due ?? null, after?.id ?? null, limit];
  return (await db.query<OwingRow>({ text: OWING, values })).rows;
};

export const countOwing = async (db: Queryable, filter: OwingFilter): Promise<number> => {
  const text = `select count(*)::int as n from (select from read.obligation o where ${OPEN} limit 10001) found`;
  const { rows } = await db.query<{ n: number }>({ text, values: valuesOf(filter).slice(0, 4) });
  return rows[0]?.n ?? 0;
};

/** A ladder begins at most so many days before its date, days off before them included: earlier nobody was reminded. */
const LADDER = `interval '60 days'`;

const TELEPHONE = `coalesce((select p.telephone from pii.contact p where p.office = o.owes), (
  select p.phone from read.appointment a join pii.person p on p.person_id = a.officer collate "default"
  where a.office = o.owes collate "default" and a.valid_from <= $5 and (a.valid_until is null or $5 < a.valid_until)
    and p.phone is not null order by a.officer limit 1))`;

const UNTOLD = `with told as (
    select o.obligation_id, o.deadline, o.year, o.owes, o.case_id, o.area, o.due, n.step, n.day,
      ${toldAt('$5::timestamptz')} as told
    from read.obligation o ${lastReminder('join')} ${TOLD_JOINS}
    where ${OPEN} and o.due < $5::timestamptz + ${LADDER}),
  listed as (
    select o.*, k.unit_name, coalesce(k.search_name, o.owes) as sorted from told o
    left join read.case_current k on k.case_id = o.case_id
    where o.told in ('unreachable', 'refused', 'bounced') and not exists (select from read.call c
      where c.obligation_id = o.obligation_id and c.outcome = 'REACHED' and c.day >= o.day))`;

const TO_TELEPHONE = `${UNTOLD}
  select o.*, c.day as call_day, c.outcome as call_outcome, ${TELEPHONE} as telephone
  from (select * from listed where $6::timestamptz is null
      or (due, deadline, sorted, obligation_id) > ($6, $7, $8, $9)
    order by due, deadline, sorted, obligation_id limit $10) o
  ${LAST_CALL} order by o.due, o.deadline, o.sorted, o.obligation_id`;

export type TelephonePlace = OwingPlace & { readonly deadline: string; readonly sorted: string };

/**
 * Whom to telephone: who still owes, was not reached by the last reminder's mail, has read it nowhere, and was not
 * reached by telephone since. By date, then by name.
 */
export const listToTelephone = async (
  db: Queryable,
  filter: OwingFilter,
  after: TelephonePlace | null,
  limit: number,
): Promise<readonly ToTelephoneRow[]> => {
  const place = [after?.due ?? null, after?.deadline ?? null, after?.sorted ?? null, after?.id ?? null];
  return (await db.query<ToTelephoneRow>({ text: TO_TELEPHONE, values: [...valuesOf(filter), ...place, limit] })).rows;
};

export const countToTelephone = async (db: Queryable, filter: OwingFilter): Promise<number> => {
  const text = `${UNTOLD} select count(*)::int as n from (select from listed limit 10001) found`;
  return (await db.query<{ n: number }>({ text, values: valuesOf(filter) })).rows[0]?.n ?? 0;
};
