import { evolve, NO_ROWS, type PolicyState } from '#domain/policy-stream/state.ts';
import { type PolicyTables, policyTables } from '#domain/policy-stream/tables.ts';
import { PolicyEvent, type PolicyScope } from '#schema/policy.ts';
import type { EventStore } from '#store/event-store.ts';

type Streams = Pick<EventStore, 'read'>;

/** One stream, `policy-vn` or `policy-<province>`: its rows, proposed and adopted, and its version. */
export const readPolicyStream = async (
  store: Streams,
  scope: PolicyScope,
): Promise<{ readonly rows: PolicyState; readonly version: number }> => {
  const events = await store.read(`policy-${scope}`);
  const rows = events
    .map(({ type, data, signature }) => ({ ...PolicyEvent.parse({ type, data }), signature }))
    .reduce(evolve, NO_ROWS);
  return { rows, version: events.length };
};

export const readPolicyRows = async (store: Streams, scope: PolicyScope): Promise<PolicyState> =>
  (await readPolicyStream(store, scope)).rows;

/** Calendar and dates that hold for a province: shipped, adopted for the country, adopted by the province. */
export const readPolicyTables = async (store: Streams, province: string): Promise<PolicyTables> => {
  const [national, provincial] = await Promise.all([readPolicyRows(store, 'vn'), readPolicyRows(store, province)]);
  return policyTables(national, { province, ...provincial });
};
