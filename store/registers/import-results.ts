import type { ImportKind } from '#schema/import-columns.ts';
import type { Queryable } from '../pool.ts';
import type { ImportMode, ImportProblem, ImportRow, ImportTask, Verdict } from './imports.ts';

export type ImportSummary = {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly filename: string;
  readonly officer: string;
  readonly mode: ImportMode;
  readonly state: ImportTask['state'];
  /** Chosen for rows that name none; null: every row names its own. */
  readonly province: string | null;
  /** Lines by verdict, `rows` in all, and how rows were told apart: `byExternalId`, `byName`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly problem: ImportProblem | null;
  readonly createdAt: string;
};

export const readImport = async (db: Queryable, importId: string): Promise<ImportSummary | undefined> => {
  const { rows } = await db.query<ImportSummary>({
    text: `select import_id as "importId", kind, filename, officer, mode, state, counts, problem,
        parameters->>'province' as province, created_at as "createdAt" from shell.import where import_id = $1`,
    values: [importId],
  });
  return rows[0];
};

/** A place in the result: a line, and the number of its finding. */
export type ImportPlace = { readonly line: number; readonly finding: number };
export type PlacedRow = ImportRow & Pick<ImportPlace, 'finding'>;

/** One page of the result in the order of the file. */
export const listImportRows = async (
  db: Queryable,
  importId: string,
  asked: { readonly verdict?: Verdict; readonly after?: ImportPlace; readonly limit: number },
): Promise<readonly PlacedRow[]> => {
  const { verdict = null, after = { line: 0, finding: 0 }, limit } = asked;
  const { rows } = await db.query<PlacedRow>({
    text: `select line, finding, verdict, code, column_name as "column", detail, unit_id as "unitId", raw
      from shell.import_row where import_id = $1 and (line, finding) > ($2, $3) and ($4::text is null or verdict = $4)
      order by line, finding limit $5`,
    values: [importId, after.line, after.finding, verdict, limit],
  });
  return rows;
};
