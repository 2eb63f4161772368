import { APP_ROLE, type MigrateOptions, migrate } from '#store/migrate.ts';
import type { Outcome } from './outcome.ts';

/** Our own login gets the password that its address carries; another login is the operator's. */
export const loginOf = (appUrl: string | undefined): Pick<MigrateOptions, 'appPassword'> => {
  if (appUrl === undefined) return {};
  const { username, password } = new URL(appUrl);
  return username === APP_ROLE && password !== '' ? { appPassword: decodeURIComponent(password) } : {};
};

/** Brings the database to this program's schema. Throws one sentence when it cannot. */
export const migrateDatabase = async (options: MigrateOptions): Promise<Outcome> => {
  const ran = await migrate(options);
  const lines = ran.length === 0 ? ['The schema is up to date.'] : ran.map((name) => `Ran ${name}.`);
  return { exitCode: 0, lines, data: { ran } };
};
