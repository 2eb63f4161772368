import { type AdoptedRow, evolve, NO_ROWS, type PolicyState, rowInForce } from '#domain/policy-stream/state.ts';
import { type PolicyTables, policyTables, tablesOf } from '#domain/policy-stream/tables.ts';
import { type AdoptedRows, PolicyEvent, type PolicyScope } from '#schema/policy.ts';
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

/** Who adopted it, and when, decides nothing; a day that was repealed counts no longer. */
const counting = (adopted: readonly AdoptedRow[]): AdoptedRows['national'] =>
  adopted.filter((each) => rowInForce(each) !== null).map(({ rowId, row, repealedOn }) => ({ rowId, row, repealedOn }));

/** Rows adopted for the country and the province, as they travel with a command; undefined: none. */
export const readAdoptedRows = async (store: Streams, province: string): Promise<AdoptedRows | undefined> => {
  const [vn, own] = await Promise.all([readPolicyRows(store, 'vn'), readPolicyRows(store, province)]);
  const [national, provincial] = [counting(vn.adopted), counting(own.adopted)];
  return national.length + provincial.length === 0 ? undefined : { province, national, provincial };
};

/** Calendar and dates that hold for a province: shipped, adopted for the country, adopted by the province. */
export const readPolicyTables = async (store: Streams, province: string): Promise<PolicyTables> =>
  tablesOf(await readAdoptedRows(store, province));

/** The same for each of these provinces. */
export const readTablesByProvince = async (
  store: Streams,
  provinces: Iterable<string>,
): Promise<ReadonlyMap<string, PolicyTables>> => {
  const national = await readPolicyRows(store, 'vn');
  const tables = [...new Set(provinces)].map(async (province) => {
    const own = await readPolicyRows(store, province);
    return [province, policyTables(national, { province, ...own })] as const;
  });
  return new Map(await Promise.all(tables));
};

/** What holds where no province is asked for. */
export const readNationalTables = async (store: Streams): Promise<PolicyTables> =>
  policyTables(await readPolicyRows(store, 'vn'));
