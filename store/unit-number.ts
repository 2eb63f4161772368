import { UnitId } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

export type UnitTypeCode = 'CQ' | 'DN' | 'GD';

/**
 * The next ids of a province and type. Taken on the connection whose transaction enters the units: a rollback gives the
 * numbers back, and a second caller waits until the first is done.
 */
export const nextUnitNumbers = async (
  client: Queryable,
  province: string,
  type: UnitTypeCode,
  count = 1,
): Promise<readonly UnitId[]> => {
  const { rows } = await client.query<{ first: number }>({
    text: 'select es.next_unit_number($1, $2, $3) as first',
    values: [province, type, count],
  });
  const first = rows[0]?.first;
  if (first === undefined) throw new Error(`No unit number for ${province}-${type}`);
  return Array.from({ length: count }, (_, index) =>
    UnitId.parse(`${province}-${type}-${String(first + index).padStart(6, '0')}`),
  );
};
