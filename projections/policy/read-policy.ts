import { evolve, NO_ROWS, type PolicyState } from '#domain/policy-stream/state.ts';
import { type PolicyTables, policyTables } from '#domain/policy-stream/tables.ts';
import { PolicyEvent, type PolicyScope } from '#schema/policy.ts';
import type { EventStore } from '#store/event-store.ts';

type Streams = Pick<EventStore, 'read'>;

/** The rows of one stream, `policy-vn` or `policy-<province>`, proposed and adopted. */
export const readPolicyRows = async (store: Streams, scope: PolicyScope): Promise<PolicyState> =>
  (await store.read(`policy-${scope}`))
    .map(({ type, data, signature }) => ({ ...PolicyEvent.parse({ type, data }), signature }))
    .reduce(evolve, NO_ROWS);

/** Calendar and dates that hold for a province: shipped, adopted for the country, adopted by the province. */
export const readPolicyTables = async (store: Streams, province: string): Promise<PolicyTables> => {
  const [national, provincial] = await Promise.all([readPolicyRows(store, 'vn'), readPolicyRows(store, province)]);
  return policyTables(national, { province, ...provincial });
};
