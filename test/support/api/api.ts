import { randomBytes, randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { pino } from 'pino';
import { build } from '#api/app.ts';
import { createOfficers } from '#api/auth/officers.ts';
import type { ApiDeps } from '#api/deps.ts';
import { problem } from '#api/problem/fault.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import type { CaseTables } from '#projections/case-current/table.ts';
import { PROJECTIONS } from '#projections/projections.ts';
import type { Instant } from '#schema/ids.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';
import { createTestDatabase } from '#test/support/postgres.ts';
import { follow } from '#test/support/projection/follow.ts';

const areas = loadAreas();
const away = () => Promise.reject(problem('EngineUnavailable', { headers: { 'retry-after': '2' } }));

/** An engine that is away: reads go on, commands on cases do not. */
export const noEngine: Pick<ApiDeps, 'engine' | 'longRuns'> = {
  engine: { advance: away, describe: away, assertThere: away, workers: away, sweepPaused: away },
  longRuns: { openYear: away, importUnits: away, sweepReminders: away },
};

type Options = {
  readonly at: Instant /** No worker was ever there: no read model exists. */;
  readonly bare?: boolean;
} & Partial<Pick<ApiDeps, 'engine' | 'longRuns' | 'authMode' | 'pages' | 'mail' | 'sms'>>;

/** The whole api on a database of its own; `clock.at` is what every process of the story takes for now. */
export const startApi = async ({ at, bare = false, ...over }: Options) => {
  const clock = { at };
  const database = await createTestDatabase();
  const broken: Error[] = [];
  const onError = (error: Error) => void broken.push(error);
  const pool = createPool({ url: database.appUrl, applicationName: 'spec api', max: 4, onError });
  const deps: ApiDeps = {
    clock: () => clock.at,
    authMode: 'demo',
    db: pool,
    cases: new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool }) }),
    store: createEventStore(pool),
    ...noEngine,
    officers: createOfficers(pool),
    signingKeys: [{ keyId: 'spec', secret: randomBytes(32) }],
    areas,
    ...over,
  };
  const app = build(deps, pino({ level: 'error' })); // what fails on our side shows in the run's output
  await app.ready();
  const followAll = async () => {
    for (const projection of PROJECTIONS) await follow(pool, projection);
  };
  if (!bare) await followAll();
  return {
    app,
    clock,
    pool,
    deps,
    /** What the worker's projector does. */
    follow: followAll,
    stop: async () => {
      await app.close();
      await pool.end();
      await database.close();
    },
  };
};
export type TestApi = Awaited<ReturnType<typeof startApi>>;
export const newKey = (): string => randomUUID();
