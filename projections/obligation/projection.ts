import { deadlineOf, isDeadlineId } from '#domain/policy/deadline-dates.ts';
import type { Queryable } from '#store/pool.ts';
import { loadAreas } from '../area/area-tree.ts';
import { provincesWithCases, redateCases } from '../case-current/redate.ts';
import type { Projection } from '../projection.ts';
import { type Changes, changesBy, HANDLED } from './changes.ts';
import { owedByDepartments } from './departments.ts';
import { keepPolicy, readTerms, type TermsOf } from './policy.ts';

const AREAS = loadAreas();

const records = (columns: string): string => `json_to_recordset($1) as r (${columns})`;

const OPENED = `obligation_id text, deadline text, year int, province text, area text, owes text, recipient text,
  superior text, case_id text, due timestamptz, opened_at timestamptz, closed boolean`;

/** One statement a kind of change, in this order: within a batch a later kind never undoes an earlier one. */
const STATEMENTS: readonly (readonly [keyof Changes, (table: string) => string])[] = [
  [
    'opened',
    (table) => `insert into ${table} (obligation_id, deadline, year, province, area, owes, recipient, superior,
        case_id, due, opened_at, closed)
      select * from ${records(OPENED)} on conflict do nothing`,
  ],
  [
    'returned',
    (table) => `insert into ${table} (obligation_id, deadline, year, province, area, owes, recipient, superior,
        case_id, due, opened_at, closed, version, mends)
      select r.obligation_id, 'FIX', t.year, t.province, t.area, t.owes, t.recipient, t.superior, t.case_id,
        r.due, r.opened_at, false, r.version, r.of
      from ${records('obligation_id text, of text, version int, due timestamptz, opened_at timestamptz')}
      join ${table} t on t.obligation_id = r.of on conflict do nothing`,
  ],
  [
    'met',
    (table) => `update ${table} t set met_at = m.at
      from (select r.obligation_id, min(r.at) as at from ${records('obligation_id text, at timestamptz')} group by 1) m
      where t.obligation_id = m.obligation_id and t.met_at is null`,
  ],
  [
    'mended',
    (table) => `update ${table} t set met_at = m.at
      from (select f.obligation_id, min(r.at) as at
        from ${records('of text, before int, at timestamptz')}
        join ${table} f on f.mends = r.of and f.met_at is null and r.before > f.version
        group by 1) m
      where t.obligation_id = m.obligation_id`,
  ],
  [
    'moved',
    (table) => `update ${table} t set due = m.due, extended = true
      from (select distinct on (case_id, deadline) r.case_id, r.deadline, r.due
        from json_array_elements($1) with ordinality as e (value, nth),
          json_to_record(e.value) as r (case_id text, deadline text, due timestamptz)
        order by case_id, deadline, nth desc) m
      where t.case_id = m.case_id and t.deadline = m.deadline and t.met_at is null`,
  ],
  [
    'closed',
    (table) => `update ${table} t set closed = c.closed
      from (select distinct on (case_id) r.case_id, r.closed
        from json_array_elements($1) with ordinality as e (value, nth),
          json_to_record(e.value) as r (case_id text, closed boolean) order by case_id, nth desc) c
      where t.case_id = c.case_id`,
  ],
  [
    'claimed',
    (table) => `update ${table} t set claimed_at = r.at from ${records('obligation_id text, at timestamptz')}
      where t.obligation_id = r.obligation_id`,
  ],
  [
    'restored',
    (table) => `update ${table} t set met_at = t.claimed_at from ${records('obligation_id text')}
      where t.obligation_id = r.obligation_id and t.claimed_at is not null`,
  ],
];

const write = async (changes: Changes, client: Queryable, table: string): Promise<void> => {
  for (const [kind, statement] of STATEMENTS) {
    const rows = changes[kind];
    if (rows.length > 0) await client.query({ text: statement(table), values: [JSON.stringify(rows)] });
  }
};

type Group = { readonly deadline: string; readonly year: number; readonly province: string };

/** A row of policy moves the date of every duty that was not extended by itself. */
const redate = async (client: Queryable, table: string, termsOf: TermsOf): Promise<void> => {
  const text = `select distinct deadline, year, province from ${table} where deadline <> 'FIX' and not extended`;
  const { rows } = await client.query<Group>({ text });
  const dated = rows.flatMap((group) => {
    const { deadline, year, province } = group;
    const found = isDeadlineId(deadline) ? deadlineOf(deadline, year, province, termsOf(province).tables) : null;
    return found ? [{ ...group, due: found.legal }] : [];
  });
  await client.query({
    text: `update ${table} t set due = r.due
      from ${records('deadline text, year int, province text, due timestamptz')}
      where t.deadline = r.deadline and t.year = r.year and t.province = r.province and not t.extended and t.due <> r.due`,
    values: [JSON.stringify(dated)],
  });
};

/** Every dated duty of units and offices: who owes it, to whom, by when, and whether it was met. */
export const obligationProjection: Projection = {
  name: 'obligation',
  version: 2,
  tables: [
    {
      name: 'obligation',
      columns: `obligation_id text collate "C" primary key, deadline text not null, year int not null,
        province text not null, area text not null, owes text collate "C" not null, recipient text, superior text, case_id text,
        due timestamptz(3) not null, opened_at timestamptz(3) not null, closed boolean not null, version int, mends text collate "C",
        extended boolean not null default false, claimed_at timestamptz(3), met_at timestamptz(3)`,
      indexes: (table) => [
        `create index on ${table} (province, deadline, due, obligation_id)`,
        `create index on ${table} (case_id)`,
        `create index on ${table} (owes, due)`,
        `create index on ${table} (mends) where mends is not null`,
        // What is overdue in lists of cases: few of many rows, read from the index alone.
        `create index on ${table} (due, deadline, case_id) where met_at is null and not closed`,
        // What an area or a province still owes, soonest first: lists of who is to be urged.
        `create index on ${table} (area, due, obligation_id) where met_at is null and not closed`,
        `create index on ${table} (province, due, obligation_id) where met_at is null and not closed`,
      ],
    },
    {
      name: 'obligation_policy',
      columns: 'scope text not null, version int not null, event json not null, primary key (scope, version)',
    },
    {
      name: 'obligation_department',
      columns: 'office text collate "C" primary key, province text not null, since timestamptz(3) not null',
    },
    {
      name: 'obligation_cycle',
      columns: 'year int, province text, at timestamptz(3) not null, primary key (year, province)',
    },
  ],
  handles: HANDLED,
  fold: async (events, client, table) => {
    const ruled = await keepPolicy(events, client, table('obligation_policy'));
    const termsOf = await readTerms(client, table('obligation_policy'));
    const parties = { departments: table('obligation_department'), cycles: table('obligation_cycle') };
    const departments = await owedByDepartments(events, client, parties, termsOf);
    const changes = changesBy(events, AREAS, termsOf);
    await write({ ...changes, opened: [...changes.opened, ...departments] }, client, table('obligation'));
    if (ruled.length === 0) return;
    await redate(client, table('obligation'), termsOf);
    for (const province of ruled.includes('vn') ? await provincesWithCases(client) : ruled)
      await redateCases(client, province, termsOf(province)); // lists of cases show the same date
  },
};
