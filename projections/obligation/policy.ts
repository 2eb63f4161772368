import { evolve, NO_ROWS } from '#domain/policy-stream/state.ts';
import { type PolicyTables, policyTables } from '#domain/policy-stream/tables.ts';
import { PolicyEvent } from '#schema/policy.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';

export const POLICY_EVENTS = ['PolicyRowProposed', 'PolicyRowAdopted', 'PolicyRowRepealed'] as const;
const STREAM = 'policy-';

/** Dates of duties and working days as they hold for a province after every row read so far. */
export type TermsOf = (province: string) => PolicyTables;

/** Kept beside the duties, so that a duty that opens later gets the date that was adopted before. Answers whose rows. */
export const keepPolicy = async (
  events: readonly FeedEvent[],
  client: Queryable,
  table: string,
): Promise<readonly string[]> => {
  const own = events.filter(({ streamId }) => streamId.startsWith(STREAM));
  if (own.length === 0) return [];
  const rows = own.map(({ streamId, version, type, data, signature }) => ({
    scope: streamId.slice(STREAM.length),
    version,
    event: { type, data, signature },
  }));
  await client.query({
    text: `insert into ${table} (scope, version, event)
      select scope, version, event from json_to_recordset($1) as r (scope text, version int, event json)`,
    values: [JSON.stringify(rows)],
  });
  return [...new Set(rows.map(({ scope }) => scope))];
};

type Kept = { readonly scope: string; readonly event: Pick<FeedEvent, 'type' | 'data' | 'signature'> };

export const readTerms = async (client: Queryable, table: string): Promise<TermsOf> => {
  const { rows } = await client.query<Kept>({ text: `select scope, event from ${table} order by scope, version` });
  const byScope = Map.groupBy(rows, ({ scope }) => scope);
  const stateOf = (scope: string) =>
    (byScope.get(scope) ?? [])
      .map(({ event: { type, data, signature } }) => ({ ...PolicyEvent.parse({ type, data }), signature }))
      .reduce(evolve, NO_ROWS);
  const national = stateOf('vn');
  const known = new Map<string, PolicyTables>(); // asked once a case, and a batch may open thousands
  return (province) => {
    const terms = known.get(province) ?? policyTables(national, { province, ...stateOf(province) });
    known.set(province, terms);
    return terms;
  };
};
