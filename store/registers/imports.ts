import type { Actor } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import type { Queryable } from '../pool.ts';
import { shownText } from '../storable.ts';

export type ImportMode = 'dry-run' | 'commit';
export type Verdict = 'NEW' | 'UNCHANGED' | 'CHANGED' | 'DUPLICATE_IN_FILE' | 'REFUSED';

/** What a file's rows are entered with: set by whoever received the file, never by the file. */
export type ImportParameters = {
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** Province chosen for rows that name none. */
  readonly province: string | null;
  /** Register that rows come from which name none. */
  readonly source: string | null;
  readonly demonstration: boolean;
};

export type NewImport = {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly filename: string;
  readonly mode: ImportMode;
  readonly parameters: ImportParameters;
  readonly content: Uint8Array;
};

/** Keeps the file until it is worked on. Asked again with the same id, the first file stands. */
export const createImport = async (db: Queryable, asked: NewImport): Promise<void> => {
  const { importId, kind, filename, mode, parameters, content } = asked;
  await db.query({
    text: `with fresh as (
        insert into shell.import (import_id, kind, filename, officer, mode, state, created_at, parameters)
        values ($1, $8, $2, $3, $4, 'waiting', $5, $6) on conflict do nothing returning import_id)
      insert into shell.import_file select import_id, $7 from fresh`,
    values: [
      importId,
      shownText(filename.normalize('NFC')),
      parameters.actor.officer,
      mode,
      parameters.receivedAt,
      JSON.stringify(parameters),
      Buffer.from(content),
      kind,
    ],
  });
};

export type ImportTask = {
  readonly kind: ImportKind;
  readonly filename: string;
  readonly mode: ImportMode;
  readonly state: 'waiting' | 'finished' | 'rejected';
  readonly parameters: ImportParameters;
  /** Null once the import is over. */
  readonly content: Buffer | null;
  /** Last line that has its verdict; 0: none. */
  readonly doneTo: number;
};

/** What there is to do for an import; undefined: nobody asked for it. */
export const readImportTask = async (db: Queryable, importId: string): Promise<ImportTask | undefined> => {
  const { rows } = await db.query<ImportTask>({
    text: `select i.kind, i.filename, i.mode, i.state, i.parameters, f.content,
        (select coalesce(max(line), 0) from shell.import_row r where r.import_id = i.import_id)::int as "doneTo"
      from shell.import i left join shell.import_file f using (import_id) where i.import_id = $1`,
    values: [importId],
  });
  return rows[0];
};

/** The work has begun; nothing changes when it had before. */
export const beginImport = async (db: Queryable, importId: string): Promise<void> => {
  const text = `update shell.import set state = 'running' where import_id = $1 and state = 'waiting'`;
  await db.query({ text, values: [importId] });
};

/** One worker at a time writes a page of an import. Answers the last line that has its verdict. */
export const lockImport = async (client: Queryable, importId: string): Promise<number> => {
  await client.query({ text: 'select from shell.import where import_id = $1 for update', values: [importId] });
  const { rows } = await client.query<{ line: number | null }>({
    text: 'select max(line) as line from shell.import_row where import_id = $1',
    values: [importId],
  });
  return rows[0]?.line ?? 0;
};

/** What a person sent may hold what cannot be stored; that it is refused must be. */
const shownJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? shownText(each) : each));

/** One finding on one line of the file; a line without any has one row that says only its verdict. */
export type ImportRow = {
  readonly line: number;
  readonly verdict: Verdict;
  readonly code: string | null;
  readonly column: string | null;
  readonly detail: string | null;
  readonly unitId: string | null;
  /** The cells as read, by column. */
  readonly raw: Readonly<Record<string, string>>;
};

export const saveImportRows = async (db: Queryable, importId: string, rows: readonly ImportRow[]): Promise<void> => {
  await db.query({
    text: `insert into shell.import_row (import_id, line, finding, verdict, code, column_name, detail, unit_id, raw)
      select $1, line, row_number() over (partition by line order by nth), verdict, code, "column", detail, "unitId", raw
      from rows from (json_to_recordset($2) as (line int, verdict text, code text, "column" text, detail text,
        "unitId" text, raw json)) with ordinality as r (line, verdict, code, "column", detail, "unitId", raw, nth)`,
    values: [importId, shownJson(rows)],
  });
};

/** Why a file as a whole could not be read: a code and its facts, put into words by whoever shows it. */
export type ImportProblem = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** The end of an import: its verdicts are counted, and the file is forgotten. */
export const finishImport = async (
  db: Queryable,
  importId: string,
  end: { readonly problem: ImportProblem | null; readonly notes: Readonly<Record<string, number>> },
): Promise<void> => {
  await db.query({
    text: `with forgotten as (delete from shell.import_file where import_id = $1),
      lines as (select distinct line, verdict from shell.import_row where import_id = $1),
      counted as (select verdict, count(*)::int as n from lines group by verdict)
      update shell.import set state = $2, problem = $3, finished_at = date_trunc('milliseconds', clock_timestamp()),
        counts = (select coalesce(jsonb_object_agg(verdict, n), '{}') from counted)
          || jsonb_build_object('rows', (select count(*) from lines)) || $4::jsonb
      where import_id = $1`,
    values: [
      importId,
      end.problem ? 'rejected' : 'finished',
      end.problem && shownJson(end.problem),
      JSON.stringify(end.notes),
    ],
  });
};
