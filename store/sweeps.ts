import type { Instant, PlainDate } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

/** Id of the Schedule that starts the daily sweep. */
export const SWEEP_SCHEDULE = 'reminder-sweep';

/** Notes that a province's sweep of a day runs; a second one of the day goes on with the same row. */
export const startSweep = async (
  db: Queryable,
  sweep: { readonly province: string; readonly day: PlainDate; readonly at: Instant; readonly now: Instant },
): Promise<void> => {
  const { province, day, at, now } = sweep;
  await db.query({
    text: `insert into shell.sweep (province, day, at, started_at) values ($1, $2, $3, $4)
      on conflict (province, day) do update set at = excluded.at, finished_at = null`,
    values: [province, day, at, now],
  });
};

/** Up to which day steps were dealt with before this one; null: never. */
export const coveredBefore = async (db: Queryable, province: string, day: PlainDate): Promise<PlainDate | null> => {
  const { rows } = await db.query<{ covered: PlainDate | null }>({
    text: 'select max(covers_to)::text as covered from shell.sweep where province = $1 and day < $2',
    values: [province, day],
  });
  return rows[0]?.covered ?? null;
};

/** How long after its own instant a sweep began; null: it did not run. */
export const sweepDelayMs = async (db: Queryable, province: string, day: PlainDate): Promise<number | null> => {
  const { rows } = await db.query<{ readonly at: Instant; readonly begun: Instant }>({
    text: 'select at, started_at as begun from shell.sweep where province = $1 and day = $2',
    values: [province, day],
  });
  const [row] = rows;
  return row === undefined ? null : Date.parse(row.begun) - Date.parse(row.at);
};

export type SweepResult = { readonly issued: number; readonly superseded: number };

export const finishSweep = async (
  db: Queryable,
  sweep: {
    readonly province: string;
    readonly day: PlainDate;
    readonly coversTo: PlainDate | null;
    readonly now: Instant;
  },
  { issued, superseded }: SweepResult,
): Promise<void> => {
  await db.query({
    text: `update shell.sweep set finished_at = $3, covers_to = $4, issued = greatest(issued, $5),
      superseded = greatest(superseded, $6)
      where province = $1 and day = $2`,
    values: [sweep.province, sweep.day, sweep.now, sweep.coversTo, issued, superseded],
  });
};

export type LastSweep = {
  readonly day: PlainDate;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly issued: number;
  readonly superseded: number;
};

/** The latest sweep of a province; undefined: none ran yet. */
export const lastSweep = async (db: Queryable, province: string): Promise<LastSweep | undefined> => {
  const text = `select day, started_at as "startedAt", finished_at as "finishedAt", issued, superseded
    from shell.sweep where province = $1 order by day desc limit 1`;
  return (await db.query<LastSweep>({ text, values: [province] })).rows[0];
};

/** The latest day that was swept to the end, in a province or anywhere (null). */
export const lastSweptDay = async (db: Queryable, province: string | null): Promise<PlainDate | null> => {
  const { rows } = await db.query<{ readonly day: PlainDate | null }>({
    text: `select max(day) as day from shell.sweep
      where finished_at is not null and ($1::text is null or province = $1)`,
    values: [province],
  });
  return rows[0]?.day ?? null;
};

/** When each province was last swept to the end. */
export const finishedSweeps = async (
  db: Queryable,
): Promise<readonly { readonly province: string; readonly at: Instant }[]> => {
  const text = 'select province, max(finished_at) as at from shell.sweep group by province order by province';
  const { rows } = await db.query<{ readonly province: string; readonly at: Instant | null }>({ text });
  return rows.flatMap(({ province, at }) => (at === null ? [] : [{ province, at }]));
};
