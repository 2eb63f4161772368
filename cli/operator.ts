import { existsSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { type Config, readConfig, readOperatorConfig, type ServingConfig, settingsFile } from '#config.ts';
import { createPool, type Pool } from '#store/pool.ts';
import type { Call } from './command.ts';

const NOT_RUNNING =
  'The system is not running: start it with `npm start`, or set DATABASE_URL, TEMPORAL_ADDRESS and COMMAND_SIGNING_KEYS.';

/** Nothing is noted by a running `npm start`, and nothing is set. */
const isNowhere = (config: Config): boolean =>
  config.DATABASE_URL === undefined && !existsSync(settingsFile(config.DATA_DIR));

/** Settings of the system beside which the command runs. Throws one sentence when there is none. */
export const operatorConfig = (): ServingConfig => {
  if (isNowhere(readConfig())) throw new Error(NOT_RUNNING);
  return readOperatorConfig();
};

/** The owner's address is enough to migrate: neither engine nor keys are asked for. */
export const ownerConfig = (): Pick<Config, 'DATABASE_ADMIN_URL' | 'DATABASE_URL'> => {
  const config = readConfig();
  return config.DATABASE_ADMIN_URL === undefined ? operatorConfig() : config;
};

/** A pool of the application's login for the time of `work`. */
export const withPool = async <T>(
  { say }: Pick<Call, 'say'>,
  options: { readonly url: string; readonly name: string; readonly max?: number },
  work: (pool: Pool) => Promise<T>,
): Promise<T> => {
  const { url, name, max = 4 } = options;
  const onError = (error: Error) => say(`A connection to PostgreSQL broke: ${error.message}`);
  const pool = createPool({ url, applicationName: `ghi-nhan ${name}`, max, onError });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

/** A connection to Temporal for the time of `work`. */
export const withTemporal = async <T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address, connectTimeout: 3000 }).catch((error: unknown) => {
    const cause = { cause: error };
    throw new Error(`Temporal at ${address} does not answer: is the system running (\`npm start\`)?`, cause);
  });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

const codesOf = (error: unknown): readonly unknown[] => {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf); // one per address of a name
  return error instanceof Error && 'code' in error ? [error.code] : [];
};
const AWAY = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '57P03', '57P01'];

/** One sentence for the person at the terminal. */
export const sentenceOf = (error: unknown): string => {
  const codes = codesOf(error);
  if (codes.some((code) => AWAY.some((away) => away === code)))
    return 'PostgreSQL does not answer: is the system running (`npm start`)?';
  if (codes.includes('28P01')) return 'PostgreSQL refuses the login: check DATABASE_URL.';
  return error instanceof Error && error.message !== '' ? error.message : String(error);
};
