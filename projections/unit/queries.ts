import type { ManagementLevel, UnitFacts, UnitType } from '#schema/unit.ts';
import type { Queryable } from '#store/pool.ts';

export type RegisteredUnit = {
  readonly unitId: string;
  readonly version: number;
  readonly area: string;
  readonly facts: UnitFacts;
  readonly source: { readonly source: string; readonly externalId: string | null };
  /** Facts without which no case can be opened. */
  readonly missing: readonly string[];
  readonly demonstration: boolean;
};

export type UnitFilter = {
  /** These areas with all below them, and these units: what an officer may see. */
  readonly visible: { readonly areas: readonly string[]; readonly units: readonly string[] };
  readonly area?: string | undefined;
  readonly type?: UnitType | undefined;
  readonly level?: ManagementLevel | undefined;
  /** In the name, blind to accents and case; or the unit's id, or its id in the register it came from. */
  readonly q?: string | undefined;
  readonly incomplete?: boolean | undefined;
};
/** Where the page before ended: the sorted name of its last unit, and its id. */
export type UnitPlace = { readonly value: string; readonly unitId: string };
export type UnitPage = { readonly items: readonly RegisteredUnit[]; readonly next: UnitPlace | null };

type Row = RegisteredUnit & { readonly sorted: string };

/** Lists say the exact total up to here. */
const COUNTED_UP_TO = 10_000;

const COLUMNS = `unit_id as "unitId", version, area, facts, missing, demonstration,
  json_build_object('source', source, 'externalId', external_id) as source, search_name as sorted`;

// An area path holds digits and dots only, so nothing in it means anything to LIKE.
const CONDITION = `(area = any ($1) or area like any ($2) or unit_id = any ($3))
  and ($4::text is null or area = $4 or area like $4 || '.%')
  and ($5::text is null or type = $5) and ($6::text is null or level = $6)
  and ($7::boolean is null or (missing <> '{}') = $7)
  and ($8::text is null or unit_id = upper($8) or external_id = $8
    or search_name like '%' || read.search_text($9) || '%')`;

const valuesOf = ({ visible, area, type, level, q, incomplete }: UnitFilter): readonly unknown[] => [
  visible.areas,
  visible.areas.map((each) => `${each}.%`),
  visible.units,
  area ?? null,
  type ?? null,
  level ?? null,
  incomplete ?? null,
  q ?? null,
  q?.replace(/[\\%_]/g, (sign) => `\\${sign}`) ?? null,
];

const unitOf = ({ sorted: _, ...unit }: Row): RegisteredUnit => unit;

/** One page in the order of names, blind to accents. */
export const listUnits = async (
  db: Queryable,
  filter: UnitFilter,
  { after, limit }: { readonly after: UnitPlace | null; readonly limit: number },
): Promise<UnitPage> => {
  const { rows } = await db.query<Row>({
    text: `select ${COLUMNS} from read.unit where ${CONDITION}
      and ($10::text is null or (search_name, unit_id) > ($10, $11)) order by search_name, unit_id limit $12`,
    values: [...valuesOf(filter), after?.value ?? null, after?.unitId ?? null, limit + 1],
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? { value: last.sorted, unitId: last.unitId } : null;
  return { items: shown.map(unitOf), next };
};

/** How many units fulfil the filter; above 10,000 only that there are more. */
export const countUnits = async (
  db: Queryable,
  filter: UnitFilter,
): Promise<{ readonly total: number; readonly exact: boolean }> => {
  const { rows } = await db.query<{ total: number }>({
    text: `select count(*)::int as total from (select from read.unit where ${CONDITION} limit ${COUNTED_UP_TO + 1}) as found`,
    values: valuesOf(filter),
  });
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNTED_UP_TO), exact: total <= COUNTED_UP_TO };
};

/** Who may see it is the caller's question. */
export const readUnit = async (db: Queryable, unitId: string): Promise<RegisteredUnit | undefined> => {
  const text = `select ${COLUMNS} from read.unit where unit_id = $1`;
  const [row] = (await db.query<Row>({ text, values: [unitId] })).rows;
  return row && unitOf(row);
};

/** Feed position up to which the register holds: it follows its events by a moment. */
export const unitsAsOf = async (db: Queryable): Promise<string> => {
  const text = `select position from read.projection where name = 'unit' and status = 'live'`;
  return (await db.query<{ position: string }>({ text })).rows[0]?.position ?? '0';
};
