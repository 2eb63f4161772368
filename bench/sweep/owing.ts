import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Friday 16 October 2026, 08:00 in Vietnam: the step seven days and a weekend before 25 October. */
export const AT = '2026-10-16T01:00:00.000Z';
const DUE = '2026-10-24T17:00:00.000Z';

/** A million over 34 provinces; a smaller run has fewer provinces of the same size. */
const PER_PROVINCE = 29_412;

const provinces = (obligations: number): readonly string[] =>
  (readFileSync(new URL('../../data/provinces.csv', import.meta.url), 'utf8').match(/^\d{2}(?=,)/gm) ?? []).slice(
    0,
    Math.round(obligations / PER_PROVINCE),
  );

/** Open obligations of units all over the country, in the read model alone: the sweep looks at nothing else. */
const OWING = `insert into read.obligation (obligation_id, deadline, year, province, area, owes, recipient, superior,
    case_id, due, opened_at, closed)
  select 'UNIT_RPT-2026-' || p || '-CQ-' || lpad(n::text, 7, '0'), 'UNIT_RPT', 2026, p, 'vn.' || p || '.' || p || '001',
    'UNIT@' || p || '-CQ-' || lpad(n::text, 7, '0'), 'COMMUNE_POLICE@vn.' || p || '.' || p || '001',
    'COMMUNE_POLICE@vn.' || p || '.' || p || '001', '2026-' || p || '-CQ-' || lpad(n::text, 7, '0'), $3, $4, false
  from (select n, ($2::text[])[1 + n % cardinality($2::text[])] as p from generate_series(1, $1) n) units`;

/** The day before was swept to its end, as on any other morning. */
const SWEPT = `insert into shell.sweep (province, day, at, started_at, finished_at, covers_to)
  select p, '2026-10-15', '2026-10-15T01:00Z', '2026-10-15T01:00Z', '2026-10-15T01:00Z', '2026-10-15'
  from unnest($1::text[]) as p`;

const isThere = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('read.obligation') is not null as there`);
  return rows[0]?.there === true;
};

/** One unit in ten has an address: so many digests are queued beside the notices. */
const CONTACTS = `insert into pii.contact (office, email, updated_at)
  select owes, lower(substr(owes, 6)) || '@ghi-nhan.example', now() from read.obligation
  where right(owes, 1) = '7'`;

export type Filled = { readonly obligations: number; readonly provinces: number };

export const fillObligations = async (pool: Pool, obligations: number): Promise<Filled> => {
  while (!(await isThere(pool))) await sleep(100); // the worker makes it
  const codes = provinces(obligations);
  await pool.query(OWING, [obligations, codes, DUE, '2026-01-05T00:00:00.000Z']);
  await pool.query(CONTACTS);
  await pool.query(SWEPT, [codes]);
  await pool.query('vacuum analyze read.obligation');
  await pool.query('analyze pii.contact');
  return { obligations, provinces: codes.length };
};
