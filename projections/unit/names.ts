import type { Queryable } from '#store/pool.ts';

/** Names of units by id; one that the register does not hold yet is missing. */
export const readUnitNames = async (db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ readonly id: string; readonly name: string }>({
    name: 'unit-names',
    text: `select unit_id as id, facts ->> 'name' as name from read.unit where unit_id = any ($1)`,
    values: [[...new Set(ids)]],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
};

type UnitNamed = { readonly id: string; readonly area: string; readonly name: string };

/** Every unit of these communes by its name. */
export const unitsOfAreas = async (db: Queryable, areas: readonly string[]): Promise<readonly UnitNamed[]> => {
  const text = `select unit_id as id, area, facts ->> 'name' as name from read.unit where area = any($1) order by unit_id`;
  return (await db.query<UnitNamed>({ text, values: [areas] })).rows;
};
