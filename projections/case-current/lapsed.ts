import { CaseId, type Instant } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';

/** Cases of a province whose registration was to lapse by an instant, and has not. */
export const lapsedCases = async (db: Queryable, province: string, by: Instant): Promise<readonly CaseId[]> => {
  const text = `select case_id from read.case_current
    where province = $1 and (area = 'vn.' || $1 or area like 'vn.' || $1 || '.%') and year = any($3)
      and status in ('AwaitingRegistration', 'RegistrationReturned')
      and due_at <= $2 and (state #>> '{lapse,at}')::timestamptz <= $2
    order by case_id`;
  const year = Number(by.slice(0, 4));
  const { rows } = await db.query<{ case_id: string }>({ text, values: [province, by, [year - 1, year]] });
  return rows.map(({ case_id }) => CaseId.parse(case_id));
};
