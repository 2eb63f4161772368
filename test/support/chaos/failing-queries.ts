import type { QueryResultRow } from 'pg';
import type { Queryable } from '#store/pool.ts';

/** The query is never sent, or its answer is lost after it was done and committed. */
export type Fault = { readonly nth: number; readonly when: 'before sending' | 'after commit' };

export type FailingQueries = {
  readonly db: Queryable;
  /** The n-th query about this stream from now on fails, that one alone. */
  readonly fail: (streamId: string, fault: Fault) => void;
  /** How many queries were made about a stream, and whether its fault has come up. */
  readonly made: (streamId: string) => number;
  readonly struck: (streamId: string) => boolean;
};

const broken = (): Error => Object.assign(new Error('the connection broke'), { code: '08006' });

/** PostgreSQL with one failure at a chosen place in the life of each stream. */
export const createFailingQueries = (db: Queryable): FailingQueries => {
  const made = new Map<string, number>();
  const faults = new Map<string, Fault>();
  const faultOf = (values: readonly unknown[]): Fault | undefined => {
    const streamId = values.find((value) => typeof value === 'string' && faults.has(value));
    if (typeof streamId !== 'string') return undefined;
    const n = (made.get(streamId) ?? 0) + 1;
    made.set(streamId, n);
    const fault = faults.get(streamId);
    return fault?.nth === n ? fault : undefined;
  };
  const query = async <R extends QueryResultRow>(asked: Parameters<Queryable['query']>[0]) => {
    const fault = faultOf(asked.values ?? []);
    if (fault?.when === 'before sending') throw broken();
    const result = await db.query<R>(asked);
    if (fault) throw broken();
    return result;
  };
  const countOf = (streamId: string): number => made.get(streamId) ?? 0;
  return {
    db: { query },
    fail: (streamId, fault) => void faults.set(streamId, fault),
    made: countOf,
    struck: (streamId) => countOf(streamId) >= (faults.get(streamId)?.nth ?? 0),
  };
};
