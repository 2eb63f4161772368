import type { Queryable } from '#store/pool.ts';

let made = 0;

/** A notice as a sweep leaves one; answers its number. */
export const giveNotice = async (db: Queryable, recipient: string): Promise<string> => {
  made += 1;
  const { rows } = await db.query<{ notice_id: string }>({
    text: `insert into shell.notice (obligation_id, before, step, recipient, deadline, year, province, owes, case_id,
        due, day, created_at)
      values ($1, '2026-04-01', 'D7', $2, 'REG', 2026, '56', $2, null, '2026-03-31T17:00:00.000Z', '2026-03-25',
        '2026-03-25T01:00:00.000Z') returning notice_id`,
    values: [`spec-${made}`, recipient],
  });
  return rows[0]?.notice_id ?? '';
};
