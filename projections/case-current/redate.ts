import { dueAt } from '#domain/case/due.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { Queryable } from '#store/pool.ts';

/** What the date of a next act is computed from, beside the rows of policy: cases alike in it share their date. */
const LIKE = `year, status, recognition, state ->> 'statusSince', state ->> 'statusReceivedAt',
  state #>> '{extensions,DOSSIER}'`;

/** One of the cases alike; the append wrote its whole state. */
type Sample = { readonly case_id: string; readonly state: OpenedCase };

const samplesOf = async (db: Queryable, province: string): Promise<readonly Sample[]> => {
  const text = `select distinct on (${LIKE}) case_id, state from read.case_current
    where province = $1 and due_at is not null and status not in ('RegistrationReturned', 'DossierReturned')
    order by ${LIKE}, case_id`;
  return (await db.query<Sample>({ text, values: [province] })).rows;
};

const MOVE = `update read.case_current t set due_at = r.due_at
  from json_to_recordset($2) as r (case_id text, due_at timestamptz)
  join read.case_current s on s.case_id = r.case_id
  where t.province = $1 and t.due_at <> r.due_at and t.status not in ('RegistrationReturned', 'DossierReturned')
    and (t.year, t.status, t.recognition) = (s.year, s.status, s.recognition)
    and (t.state ->> 'statusSince', t.state ->> 'statusReceivedAt') = (s.state ->> 'statusSince', s.state ->> 'statusReceivedAt')
    and t.state #>> '{extensions,DOSSIER}' is not distinct from s.state #>> '{extensions,DOSSIER}'`;

/**
 * Gives the cases of a province the dates of their next acts as they hold now. Rows are written with their events, under
 * the dates known then; a row of policy that is adopted later reaches them here. Answers how many moved.
 */
export const redateCases = async (db: Queryable, province: string, terms: PolicyTables): Promise<number> => {
  const samples = await samplesOf(db, province);
  const dates = samples.map(({ case_id, state }) => ({ case_id, due_at: dueAt(state, terms) }));
  const moved = await db.query({ text: MOVE, values: [province, JSON.stringify(dates)] });
  return moved.rowCount ?? 0;
};

/** Provinces that have cases. */
export const provincesWithCases = async (db: Queryable): Promise<readonly string[]> => {
  const text = 'select distinct province from read.case_current order by province';
  return (await db.query<{ province: string }>({ text })).rows.map(({ province }) => province);
};
