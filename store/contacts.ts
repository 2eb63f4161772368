import type { Instant, OfficeId } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

/** How an office is reached beside its officers' accounts: personal data, in `pii` alone. */
export type Contact = { readonly office: OfficeId; readonly email: string | null; readonly telephone: string | null };

/** The contacts of these offices, locked until the transaction ends. */
export const lockContacts = async (db: Queryable, offices: readonly OfficeId[]): Promise<readonly Contact[]> => {
  const text = `select office, email, telephone from pii.contact where office = any($1) order by office for update`;
  return (await db.query<Contact>({ text, values: [offices] })).rows;
};

/** Writes contacts as they now are; one without any address is forgotten. */
export const putContacts = async (db: Queryable, contacts: readonly Contact[], at: Instant): Promise<void> => {
  const [gone, kept] = [
    contacts.filter(({ email, telephone }) => email === null && telephone === null),
    contacts.filter(({ email, telephone }) => email !== null || telephone !== null),
  ];
  await db.query({
    text: 'delete from pii.contact where office = any($1)',
    values: [gone.map(({ office }) => office)],
  });
  await db.query({
    text: `insert into pii.contact (office, email, telephone, updated_at)
      select *, $4::timestamptz from unnest($1::text[], $2::text[], $3::text[])
      on conflict (office) do update
      set email = excluded.email, telephone = excluded.telephone, updated_at = excluded.updated_at`,
    values: [
      kept.map(({ office }) => office),
      kept.map(({ email }) => email),
      kept.map(({ telephone }) => telephone),
      at,
    ],
  });
};
