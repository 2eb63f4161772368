import { later } from '#domain/calendar/instant.ts';
import { generalKind, officeScope } from '#domain/policy/office.ts';
import { CycleEvent } from '#schema/cycle.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import { OfficerEvent } from '#schema/officer.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';
import { type ObligationRow, owedBy } from './owed.ts';
import type { TermsOf } from './policy.ts';

/** Qualified names of the two tables that this keeps. */
export type PartyTables = { readonly departments: string; readonly cycles: string };

type Department = { readonly office: OfficeId; readonly province: string; readonly since: Instant };
type Cycle = { readonly year: number; readonly province: string; readonly at: Instant };

const departmentIn = ({ streamId, type, data }: FeedEvent): readonly Department[] => {
  if (!streamId.startsWith('officer-')) return [];
  const event = OfficerEvent.parse({ type, data });
  if (event.type !== 'OfficerAppointed') return [];
  const { office, from } = event.data.appointment;
  if (generalKind(office) !== 'DEPARTMENT') return [];
  return [{ office, province: officeScope(office).slice(3, 5), since: from }];
};

const cycleIn = ({ streamId, type, data, signature }: FeedEvent): readonly Cycle[] => {
  if (!streamId.startsWith('cycle-')) return [];
  const { year, province } = CycleEvent.parse({ type, data }).data;
  return [{ year, province, at: signature.occurredAt }];
};

const keep = async (client: Queryable, tables: PartyTables, departments: unknown, cycles: unknown): Promise<void> => {
  await client.query({
    text: `insert into ${tables.departments} as t (office, province, since)
      select office, province, min(since) from json_to_recordset($1) as r (office text, province text, since timestamptz)
      group by office, province on conflict (office) do update set since = least(t.since, excluded.since)`,
    values: [JSON.stringify(departments)],
  });
  await client.query({
    text: `insert into ${tables.cycles} (year, province, at)
      select year, province, min(at) from json_to_recordset($1) as r (year int, province text, at timestamptz)
      group by year, province on conflict do nothing`,
    values: [JSON.stringify(cycles)],
  });
};

type Pair = Cycle & Pick<Department, 'office' | 'since'>;

/**
 * There is no register of departments: one is known from its first officer on (D), and owes in each year that its province
 * has opened what was still ahead then.
 */
export const owedByDepartments = async (
  events: readonly FeedEvent[],
  client: Queryable,
  tables: PartyTables,
  termsOf: TermsOf,
): Promise<readonly ObligationRow[]> => {
  const [departments, cycles] = [events.flatMap(departmentIn), events.flatMap(cycleIn)];
  if (departments.length + cycles.length === 0) return [];
  await keep(client, tables, departments, cycles);
  const provinces = [...new Set([...departments, ...cycles].map(({ province }) => province))];
  const { rows } = await client.query<Pair>({
    text: `select c.year, c.province, c.at, d.office, d.since from ${tables.departments} d
      join ${tables.cycles} c on c.province = d.province where c.province = any($1) order by d.office, c.year`,
    values: [provinces],
  });
  return rows.flatMap(({ office, since, ...cycle }) =>
    owedBy(office, { ...cycle, at: later(cycle.at, since) }, termsOf(cycle.province).tables).filter(
      ({ due }) => since < due,
    ),
  );
};
