import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { build } from '#api/app.ts';
import type { ApiDeps } from '#api/deps.ts';
import type { CaseTables } from '#projections/case-current/table.ts';
import { createPool } from '#store/pool.ts';
import { type Artifact, artifact } from './artifact.ts';

const unasked = () => Promise.reject(new Error('nothing is asked while the document is made'));

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<CaseTables>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};

/** A pool opens no connection before the first query, and there is none. */
const deps: ApiDeps = {
  clock: () => '2026-01-01T00:00:00.000Z',
  authMode: 'oidc',
  db: createPool({ url: 'postgres://nowhere', applicationName: 'generate', onError: () => undefined }),
  cases: new Kysely<CaseTables>({ dialect }),
  store: { read: unasked, append: unasked, appendFirst: unasked },
  engine: { advance: unasked, describe: unasked, assertThere: unasked, workers: unasked, sweepPaused: unasked },
  longRuns: { openYear: unasked, importUnits: unasked, sweepReminders: unasked },
  officers: { holdersOf: unasked, ofOffice: unasked, ofDemonstration: unasked },
  signingKeys: [],
  areas: { find: () => undefined, childrenOf: () => [], commune: () => undefined },
};

export const OPENAPI = 'docs/openapi.json';

/** The document that the api serves at /openapi.json. */
export const openApiDocument = async (): Promise<Artifact> => {
  const app = build(deps);
  await app.ready();
  const document = app.swagger();
  await app.close();
  return artifact(OPENAPI, `${JSON.stringify(document, null, 2)}\n`);
};
