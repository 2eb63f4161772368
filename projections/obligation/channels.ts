import type { Instant, OfficeId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

/** Ways to an office, as they are known now. */
export type Ways = { readonly accounts: boolean; readonly email: boolean; readonly telephone: boolean };
const NONE: Ways = { accounts: false, email: false, telephone: false };

/** Whether offices have officers with an account, an address of mail, a telephone; never which. */
export const waysTo = async (
  db: Queryable,
  offices: readonly OfficeId[],
  now: Instant,
): Promise<(office: OfficeId) => Ways> => {
  if (offices.length === 0) return () => NONE;
  const text = `select o.office, coalesce(h.accounts, false) as accounts,
      coalesce(h.email, false) or c.email is not null as email,
      coalesce(h.telephone, false) or c.telephone is not null as telephone
    from unnest($1::text[]) as o (office)
    left join lateral (select count(*) > 0 as accounts, bool_or(p.email is not null) as email,
        bool_or(p.phone is not null) as telephone
      from read.appointment a left join pii.person p on p.person_id = a.officer collate "default"
      where a.office = o.office collate "default" and a.valid_from <= $2
        and (a.valid_until is null or $2 < a.valid_until)) h on true
    left join pii.contact c on c.office = o.office`;
  const { rows } = await db.query<Ways & { readonly office: string }>({ text, values: [[...new Set(offices)], now] });
  const ways = new Map(rows.map(({ office, ...known }) => [office, known]));
  return (office) => ways.get(office) ?? NONE;
};
