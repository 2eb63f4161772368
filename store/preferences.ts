import type { Instant, PlainDate } from '#schema/ids.ts';
import type { Queryable } from './pool.ts';

/** Days on which an officer wants no mail; `until` is exclusive. */
export type QuietDays = { readonly from: PlainDate; readonly until: PlainDate };

/** What an officer chose for himself: for copies of his mail, never for his duties. */
export type Preference = {
  readonly copies: boolean;
  readonly language: 'vi' | 'en';
  readonly quiet: readonly QuietDays[];
};

const DEFAULT: Preference = { copies: true, language: 'vi', quiet: [] };

export const readPreference = async (db: Queryable, officer: string): Promise<Preference> => {
  const text = 'select copies, language, quiet from shell.preference where officer = $1';
  return (await db.query<Preference>({ text, values: [officer] })).rows[0] ?? DEFAULT;
};

export const writePreference = async (
  db: Queryable,
  officer: string,
  { copies, language, quiet }: Preference,
  at: Instant,
): Promise<void> => {
  const text = `insert into shell.preference (officer, copies, language, quiet, updated_at) values ($1, $2, $3, $4, $5)
    on conflict (officer) do update set copies = excluded.copies, language = excluded.language,
      quiet = excluded.quiet, updated_at = excluded.updated_at`;
  await db.query({ text, values: [officer, copies, language, JSON.stringify(quiet), at] });
};
