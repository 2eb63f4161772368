import { UnitEvent, type UnitFacts } from '#schema/unit.ts';
import type { Queryable } from '../pool.ts';

export type CurrentUnit = { readonly unitId: string; readonly version: number; readonly facts: UnitFacts };

type Row = { readonly stream_id: string; readonly version: number; readonly type: string; readonly payload: unknown };

const STREAM = 'unit-';
const currentOf = ({ stream_id, version, type, payload }: Row): CurrentUnit => ({
  unitId: stream_id.slice(STREAM.length),
  version,
  facts: UnitEvent.parse({ type, data: payload }).data.facts,
});

/**
 * The units as their streams stand at this moment, which a read model may not show yet. Every event of a unit carries
 * its whole facts, so the last one is enough; an unknown unit is left out.
 */
export const readUnits = async (db: Queryable, unitIds: readonly string[]): Promise<readonly CurrentUnit[]> => {
  const { rows } = await db.query<Row>({
    text: `select e.stream_id, e.version, e.type, e.payload from es.stream s
      join es.event e on e.year = 0 and e.stream_id = s.stream_id and e.version = s.version
      where s.stream_id = any($1) order by e.stream_id`,
    values: [unitIds.map((unitId) => `${STREAM}${unitId}`)],
  });
  return rows.map(currentOf);
};
