import { randomUUID } from 'node:crypto';
import { runImport } from '#activities/import/run-import.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import { UnitEvent } from '#schema/unit.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { readUnits } from '#store/registers/current-units.ts';
import { listImportRows, readImport } from '#store/registers/import-results.ts';
import { createImport, type ImportMode } from '#store/registers/imports.ts';
import { readUnitPage } from '#store/unit-streams.ts';
import { type Person, provincial } from '#test/support/case/officers.ts';
import { createTestDatabase } from '#test/support/postgres.ts';

export const areas = loadAreas();

/** A register on a database of its own. */
export const openRegister = async () => {
  const database = await createTestDatabase();
  // A connection that is idle while its database is dropped; a query that breaks says so itself.
  const pool = createPool({ url: database.appUrl, applicationName: 'import spec', onError: () => undefined });
  const close = async () => {
    await pool.end();
    await database.close();
  };
  return { pool, url: database.appUrl, close };
};

type Given = {
  readonly mode?: ImportMode;
  readonly province?: string | null;
  readonly source?: string | null;
  readonly filename?: string;
  readonly kind?: ImportKind;
  readonly actor?: Person;
};

/** A file as it comes in, not yet worked on. Answers the id of its import. */
export const received = async (pool: Pool, content: string | Buffer, given: Given = {}): Promise<string> => {
  const { mode = 'commit', province = '56', source = null, filename = 'units.csv', kind = 'units' } = given;
  const importId = randomUUID();
  const actor = { ...(given.actor ?? provincial), onBehalfOf: null, enteredBy: null };
  const parameters = { actor, receivedAt: '2026-01-05T05:00:00.000Z', province, source, demonstration: false };
  await createImport(pool, { importId, kind, filename, mode, parameters, content: Buffer.from(content) });
  return importId;
};

export const worked = async (pool: Pool, importId: string) => {
  await runImport({ pool, areas, onProgress: () => undefined }, importId);
  const summary = await readImport(pool, importId);
  if (summary === undefined) throw new Error('The import is gone');
  return { importId, summary, rows: await listImportRows(pool, importId, { limit: 10_000 }) };
};

/** The whole way of a file: received, worked off, its result. */
export const imported = async (pool: Pool, content: string | Buffer, given: Given = {}) =>
  worked(pool, await received(pool, content, given));

/** CSV of units from rows of `column: cell`. */
export const csv = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','))].join('\n');
};

export const school = (fields: Readonly<Record<string, string>> = {}) => ({
  external_id: '41-001',
  name: 'Trường THPT Lý Tự Trọng',
  unit_type: 'EDUCATION',
  source: 'moet-2025',
  ...fields,
});

/** Facts of every unit of a province in the order of their ids. */
export const unitsOf = async (pool: Pool, province = '56') => {
  const streams = await readUnitPage(pool, province, null, 500);
  return readUnits(
    pool,
    streams.map(({ unitId }) => unitId),
  );
};

/** Events of all units of a province: type and, of an entry, its source. */
export const historyOf = async (pool: Pool, province = '56') =>
  (await readUnitPage(pool, province, null, 500)).flatMap(({ unitId, events }) =>
    events.map(({ type, data }) => ({ unitId, event: UnitEvent.parse({ type, data }) })),
  );
