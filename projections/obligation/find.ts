import type { Queryable } from '#store/pool.ts';

/** Where an obligation of one campaign lies; undefined: the campaign has none of that id. */
export const findObligation = async (
  db: Queryable,
  id: string,
  campaign: { readonly deadline: string; readonly year: number; readonly province: string },
): Promise<{ readonly area: string } | undefined> => {
  const { deadline, year, province } = campaign;
  const text = `select area from read.obligation
    where obligation_id = $1 and deadline = $2 and year = $3 and province = $4`;
  return (await db.query<{ area: string }>({ text, values: [id, deadline, year, province] })).rows[0];
};
