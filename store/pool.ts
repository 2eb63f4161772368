import pg from 'pg';

/** What a query needs: a pool, or one connection inside a transaction. */
export type Queryable = {
  readonly query: <R extends pg.QueryResultRow>(query: {
    readonly text: string;
    readonly values?: readonly unknown[];
    readonly name?: string;
  }) => Promise<{ readonly rows: R[]; readonly rowCount: number | null }>;
};
export type Pool = pg.Pool;
export type Client = pg.PoolClient;

export type PoolOptions = {
  readonly url: string;
  readonly applicationName: string;
  /** 32 connections on two cores bought nothing over 8. */
  readonly max?: number;
  readonly statementTimeout?: number;
  /** Told of every connection that breaks; it must not end the process, as it does without a handler. */
  readonly onError: (error: Error) => void;
};

const OID = { int8: 20, json: 114, date: 1082, timestamptz: 1184, jsonb: 3802, xid8: 5069 } as const;
const asText = (value: string) => value;

/** `2026-03-31 16:55:00.5+00` → `2026-03-31T16:55:00.500Z`: the form of an Instant, finer digits cut off. */
export const instantOf = (value: string): string => {
  if (!value.endsWith('+00')) return new Date(value).toISOString(); // another session time zone
  const fraction = value.slice(20, -3);
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
};

const PARSERS: ReadonlyMap<number, (value: string) => unknown> = new Map<number, (value: string) => unknown>([
  [OID.int8, asText], // beyond 2^53
  [OID.xid8, asText],
  [OID.date, asText], // else local midnight
  [OID.timestamptz, instantOf],
  [OID.json, JSON.parse],
  [OID.jsonb, JSON.parse],
]);

/** Parsers of this pool alone: global ones (`pg.types.setTypeParser`) change other libraries' results. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format),
};

/** Connection settings shared by pools and single clients. Every wait has an end: the defaults of pg wait for ever. */
export const connectionSettings = (options: Omit<PoolOptions, 'onError' | 'max'>): pg.ClientConfig => ({
  connectionString: options.url,
  application_name: options.applicationName,
  connectionTimeoutMillis: 3000,
  statement_timeout: options.statementTimeout ?? 10_000,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 10_000,
  options: '-c timezone=UTC',
  types,
});

export const createPool = (options: PoolOptions): Pool => {
  const { max = 8, onError, ...rest } = options;
  const pool = new pg.Pool({ ...connectionSettings(rest), max, maxLifetimeSeconds: 1800 });
  // A connection that breaks between two queries of a transaction has no other listener: it would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  pool.on('error', () => undefined); // of an idle connection, which has told it already
  return pool;
};

/** Runs `work` in one READ COMMITTED transaction; any throw rolls back. Keep it short: it holds the feed back. */
export const inTransaction = async <T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
};
