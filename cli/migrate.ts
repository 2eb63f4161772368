import { type MigrateOptions, migrate } from '#store/migrate.ts';
import type { Outcome } from './outcome.ts';

/** Brings the database to this program's schema. Throws one sentence when it cannot. */
export const migrateDatabase = async (options: MigrateOptions): Promise<Outcome> => {
  const ran = await migrate(options);
  const lines = ran.length === 0 ? ['The schema is up to date.'] : ran.map((name) => `Ran ${name}.`);
  return { exitCode: 0, lines, data: { ran } };
};
