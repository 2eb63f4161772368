import { evolveCase } from '#domain/case/evolve.ts';
import { notOpened } from '#domain/case/state.ts';
import { type PolicyTables, SHIPPED } from '#domain/policy-stream/tables.ts';
import { provincesWithCases } from '#projections/case-current/redate.ts';
import { caseCurrentRow } from '#projections/case-current/row.ts';
import { readTablesByProvince } from '#projections/policy/read-policy.ts';
import type { Projection } from '#projections/projection.ts';
import { PROJECTIONS } from '#projections/projections.ts';
import { type Rebuilt, rebuildProjection } from '#projections/rebuild.ts';
import { CaseEvent } from '#schema/case/events.ts';
import { createEventStore } from '#store/event-store.ts';
import { readFeed, readLag } from '#store/feed.ts';
import { createPool, inTransaction, type Pool } from '#store/pool.ts';
import { type RowOf, refreshCurrent } from '#store/refresh-current.ts';
import type { Outcome } from './outcome.ts';

export type RebuildCommand = {
  readonly url: string;
  /** `case-current`, the name of a projection, or none for all. */
  readonly name?: string;
  /** Only compare; nothing is written. */
  readonly check?: boolean;
  readonly projections?: readonly Projection[];
};

type Part = { readonly ok: boolean; readonly line: string; readonly data: unknown };

const CURRENT = 'case-current';

/** Under the dates that hold now, as adopted: those of the whole country's provinces are few. */
const rowUnder =
  (terms: ReadonlyMap<string, PolicyTables>): RowOf =>
  (stream) => {
    const state = stream
      .map(({ type, data, signature }) => ({ ...CaseEvent.parse({ type, data }), signature }))
      .reduce(evolveCase, notOpened);
    if (state.status === 'NotOpened') return undefined;
    return caseCurrentRow(state, terms.get(state.facts.province) ?? SHIPPED);
  };

const rebuildCurrent = async (pool: Pool, check: boolean): Promise<Part> => {
  const terms = await readTablesByProvince(createEventStore(pool), await provincesWithCases(pool));
  const { cases, wrong } = await refreshCurrent(pool, rowUnder(terms), check);
  const verdict =
    wrong.length === 0 ? 'all equal their events' : `${wrong.length} ${check ? 'differ' : 'written anew'}`;
  const line = `${CURRENT}: ${cases} cases, ${verdict}`;
  return { ok: !check || wrong.length === 0, line, data: { name: CURRENT, cases, wrong } };
};

const verdictOf = ({ same, switched }: Rebuilt): string => {
  const compared = {
    true: 'equals the live one',
    false: 'differs from the live one',
    null: 'has another fold',
  } as const;
  return `${compared[`${same}`]}${switched ? ', now live' : ''}`;
};

const rebuildOne = async (pool: Pool, projection: Projection, check: boolean): Promise<Part> => {
  const deps = {
    db: pool,
    inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(pool, work),
    readFeed,
    readLag,
  };
  const rebuilt = await rebuildProjection(deps, projection, { check });
  const rows = rebuilt.tables.map(({ table, after }) => `${table} ${after.rows} rows`).join(', ');
  const line = `${rebuilt.name} generation ${rebuilt.version}: ${rows}; ${verdictOf(rebuilt)}`;
  return { ok: !check || rebuilt.same !== false, line, data: rebuilt };
};

/** Builds read models again from the events, beside those in use. Throws for a name that is none. */
export const rebuild = async (command: RebuildCommand): Promise<Outcome> => {
  const { url, name, check = false, projections = PROJECTIONS } = command;
  const chosen = projections.filter((projection) => name === undefined || projection.name === name);
  const current = name === undefined || name === CURRENT;
  if (!current && chosen.length === 0)
    throw new Error(`No projection ${name}; there are ${[CURRENT, ...projections.map((p) => p.name)].join(', ')}.`);
  const settings = { url, applicationName: 'ghi-nhan rebuild', max: 2, statementTimeout: 600_000 };
  const pool = createPool({ ...settings, onError: () => undefined }); // the running query reports it
  try {
    const parts: Part[] = current ? [await rebuildCurrent(pool, check)] : [];
    for (const projection of chosen) parts.push(await rebuildOne(pool, projection, check));
    const ok = parts.every((part) => part.ok);
    return { exitCode: ok ? 0 : 1, lines: parts.map(({ line }) => line), data: parts.map(({ data }) => data) };
  } finally {
    await pool.end();
  }
};
