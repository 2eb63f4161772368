import { randomUUID } from 'node:crypto';
import type { Pool } from '#store/pool.ts';

/** How an office is reached, as an import would leave it. */
export const putContact = async (
  db: Pool,
  office: string,
  { email = null, telephone = null }: { readonly email?: string | null; readonly telephone?: string | null },
): Promise<void> => {
  await db.query({
    text: `insert into pii.contact (office, email, telephone, updated_at) values ($1, $2, $3, '2026-01-01T00:00:00.000Z')`,
    values: [office, email, telephone],
  });
};

/** What the relay leaves of the mail of a day about every notice of these recipients of that day. */
export const putDigest = async (db: Pool, recipient: string, day: string, state: string): Promise<void> => {
  await db.query({
    text: `with d as (
        insert into shell.digest (day, addressee, kind, channel, province, state, not_before, message_id, queued_at)
        values ($2::date, $1, 'office', 'mail', '56', $3, $2::timestamptz, $4, $2::timestamptz) returning digest_id)
      insert into shell.digest_notice select d.digest_id, n.notice_id from d, shell.notice n
      where n.recipient = $1 and n.day = $2::date`,
    values: [recipient, day, state, `<${randomUUID()}@ghi-nhan.example>`],
  });
};
