import { isDeepStrictEqual } from 'node:util';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { StoredCaseCurrentRow } from '#store/case-current.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { readPolicyTables } from '../policy/read-policy.ts';
import { type FoldedCase, foldCase, type TermsOf } from './fold.ts';

export type CaseRebuildDeps = {
  readonly db: Queryable;
  readonly inTransaction: <T>(work: (client: Queryable) => Promise<T>) => Promise<T>;
  readonly store: Pick<EventStore, 'read'>;
};
export type CaseRebuild = {
  /** Only compares: nothing is written. */
  readonly check: boolean;
  readonly onProgress: (cases: number) => void;
};
export type CaseRebuilt = { readonly cases: number; readonly differing: readonly string[] };

const BATCH = 200;

const streamsAfter = async (db: Queryable, after: string): Promise<readonly string[]> => {
  const text = `select stream_id from es.stream where stream_type = 'case' and stream_id > $1
    order by stream_id limit ${BATCH}`;
  return (await db.query<{ stream_id: string }>({ text, values: [after] })).rows.map((row) => row.stream_id);
};

const liveRows = async (db: Queryable, cases: readonly FoldedCase[]) => {
  const text = 'select * from read.case_current where case_id = any ($1)';
  const { rows } = await db.query<StoredCaseCurrentRow>({ text, values: [cases.map(({ row }) => row.case_id)] });
  return new Map(rows.map((row) => [row.case_id, row]));
};

/** Through JSON, as the row itself was written: what is left is what a reader gets. */
const asRead = ({ row, version, position, recordedAt }: FoldedCase): unknown =>
  JSON.parse(JSON.stringify({ ...row, version, position, updated_at: recordedAt }));

const differs = (folded: FoldedCase, live: StoredCaseCurrentRow | undefined): boolean => {
  if (live === undefined) return true;
  const { search_name: _, ...row } = live;
  return row.version <= folded.version && !isDeepStrictEqual(asRead(folded), row);
};

// A row that moved on while its stream was read is newer than ours and stays; the put itself is guarded likewise.
const replace = async (client: Queryable, cases: readonly FoldedCase[]): Promise<void> => {
  const ids = cases.map(({ row }) => row.case_id);
  const versions = cases.map(({ version }) => version);
  await client.query({
    text: `delete from read.case_current t using unnest($1::text[], $2::int[]) as r (case_id, version)
      where t.case_id = r.case_id and t.version <= r.version`,
    values: [ids, versions],
  });
  await client.query({
    text: 'select read.put_case_current($1::json[], $2::int[], $3::bigint[], $4::timestamptz[])',
    values: [
      cases.map(({ row }) => JSON.stringify(row)),
      versions,
      cases.map(({ position }) => position),
      cases.map(({ recordedAt }) => recordedAt),
    ],
  });
};

/** Each province's rows are read once. */
const termsReader = (store: Pick<EventStore, 'read'>): TermsOf => {
  const known = new Map<string, Promise<PolicyTables>>();
  return (province) => {
    const terms = known.get(province) ?? readPolicyTables(store, province);
    known.set(province, terms);
    return terms;
  };
};

/** Folds every case's stream again. What differed from its live row is named, and replaced unless it is a check. */
export const rebuildCaseCurrent = async (deps: CaseRebuildDeps, rebuild: CaseRebuild): Promise<CaseRebuilt> => {
  const differing: string[] = [];
  const termsOf = termsReader(deps.store);
  let cases = 0;
  for (let streams = await streamsAfter(deps.db, ''); streams.length > 0; ) {
    const folds = await Promise.all(
      streams.map(async (streamId) => foldCase(await deps.store.read(streamId), termsOf)),
    );
    const folded = folds.filter((fold) => fold !== null);
    const live = await liveRows(deps.db, folded);
    const changed = folded.filter((fold) => differs(fold, live.get(fold.row.case_id)));
    if (changed.length > 0 && !rebuild.check) await deps.inTransaction((client) => replace(client, changed));
    differing.push(...changed.map(({ row }) => row.case_id));
    cases += folded.length;
    rebuild.onProgress(cases);
    streams = await streamsAfter(deps.db, streams.at(-1) ?? '');
  }
  return { cases, differing };
};
