import type { Instant } from '#schema/ids.ts';
import type { Queryable } from '../pool.ts';

/** So long the refused rows of a file of contacts can be downloaded, mended and sent again (D). */
const KEPT = '30 days';

/**
 * Empties the cells of refused contacts that nobody mended: addresses are not kept without need. Accepted rows never
 * kept theirs, and the file itself went when its rows had their verdicts.
 */
export const forgetRefusedContacts = async (db: Queryable, now: Instant): Promise<number> => {
  const text = `update shell.import_row r set raw = '{}' from shell.import i
    where i.kind = 'contacts' and i.created_at < $1::timestamptz - $2::interval and r.import_id = i.import_id
      and r.raw::text <> '{}'`;
  return (await db.query({ text, values: [now, KEPT] })).rowCount ?? 0;
};
