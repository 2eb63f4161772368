import type { Queryable } from '#store/pool.ts';

export type PersonNames = (officer: string) => string;

/** Names of officers from the person register, outside the log; an officer who is not there is called by his id. */
export const readPersonNames = async (db: Queryable, officers: readonly string[]): Promise<PersonNames> => {
  if (officers.length === 0) return (officer) => officer;
  const { rows } = await db.query<{ readonly person_id: string; readonly name: string }>({
    name: 'person-names',
    text: 'select person_id, name from pii.person where person_id = any($1)',
    values: [[...new Set(officers)]],
  });
  const names = new Map(rows.map(({ person_id, name }) => [person_id, name]));
  return (officer) => names.get(officer) ?? officer;
};
