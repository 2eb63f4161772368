import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runImport } from '#activities/import/run-import.ts';
import { LIMITS } from '#activities/import/table.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import { type Instant, OfficerId } from '#schema/ids.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import type { Pool } from '#store/pool.ts';
import { type ImportSummary, listImportRows, type PlacedRow, readImport } from '#store/registers/import-results.ts';
import { createImport } from '#store/registers/imports.ts';
import { refusedRowsCsv } from '#store/registers/refused-rows.ts';
import { problemOfFile } from '#texts/import-reasons.ts';
import { type Call, usageError } from './command.ts';
import type { Outcome } from './outcome.ts';

export type ImportCommand = {
  readonly kind: ImportKind;
  readonly file: string;
  /** For rows that name none. */
  readonly province: string | null;
  /** Register of rows that name none. */
  readonly source: string | null;
  readonly commit: boolean;
  /** Where the refused rows go as CSV, to be mended and sent again. */
  readonly refusedTo: string | null;
  readonly now: Instant;
};

const SHOWN = 20;

const IMPORTER = systemActor(OfficerId.parse('system:import'));

const contentOf = async (file: string): Promise<Buffer> => {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw usageError(`there is no file ${file}`);
  // Read no more than the import would take: it says the sentence.
  return found.size > LIMITS.bytes ? Buffer.alloc(LIMITS.bytes + 1) : readFile(file);
};

const textOf = ({ line, column, detail, code }: PlacedRow): string =>
  `  line ${line}${column === null ? '' : `, ${column}`}: ${detail ?? code}`;

const countsOf = ({ kind, counts }: ImportSummary): string => {
  const count = (name: string) => `${counts[name] ?? 0}`;
  const verdicts = ['NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE_IN_FILE', 'REFUSED'];
  const known = `${count('byExternalId')} known by the id of their register, ${count('byName')} by their name`;
  const told = verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(', ');
  return `${count('rows')} rows: ${told}${kind === 'units' ? `; ${known}` : ''}.`;
};

const outcomeOf = async (pool: Pool, summary: ImportSummary): Promise<Outcome> => {
  const { importId, mode, problem, counts } = summary;
  const sentence = problem && problemOfFile(problem);
  if (sentence !== null) return { exitCode: 1, lines: [sentence], data: { importId, mode, problem, sentence } };
  const refused = await listImportRows(pool, importId, { verdict: 'REFUSED', limit: SHOWN });
  const more = (counts['REFUSED'] ?? 0) > 0;
  const lines = [
    ...refused.map(textOf),
    countsOf(summary),
    mode === 'commit' ? 'Entered.' : 'A dry run: nothing was entered. With --commit it is.',
  ];
  return { exitCode: more ? 1 : 0, lines, data: { importId, mode, counts, refused } };
};

/** Reads a file of units or contacts, or only says what would become of each row. */
export const importFile = async (pool: Pool, asked: ImportCommand, { progress }: Pick<Call, 'progress'>) => {
  const { kind, file, province, source, commit, refusedTo, now: receivedAt } = asked;
  const areas = loadAreas();
  if (province !== null && !areas.find(`vn.${province}`)) throw usageError(`there is no province ${province}`);
  const importId = randomUUID();
  const parameters = { actor: IMPORTER, receivedAt, province, source, demonstration: false };
  const mode = commit ? 'commit' : 'dry-run';
  await createImport(pool, {
    importId,
    kind,
    filename: basename(file),
    mode,
    parameters,
    content: await contentOf(file),
  });
  const onProgress = (done: number, total: number) => progress(`${done} of ${total} rows`);
  await runImport({ pool, areas, onProgress }, importId);
  const summary = await readImport(pool, importId);
  if (summary === undefined) throw new Error(`Import ${importId} is gone`);
  if (refusedTo !== null) await pipeline(refusedRowsCsv(pool, importId, kind), createWriteStream(refusedTo));
  return outcomeOf(pool, summary);
};
