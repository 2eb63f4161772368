import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHeader, unitForm } from '#activities/import/header.ts';
import { readTable } from '#activities/import/read-table.ts';
import { IMPORT_COLUMNS, importTemplate } from '#schema/import-columns.ts';
import { UNIT_COLUMNS } from '#schema/unit-columns.ts';
import { CONTACT_TEMPLATE } from '#scripts/contact-template.ts';
import { TEMPLATE } from '#scripts/unit-template.ts';
import { altered, SHEET } from '#test/support/import/spreadsheet.ts';

// Stale after a new column? `node scripts/unit-template.ts` and `node scripts/contact-template.ts` write them anew.
it.each([
  ['units as xlsx', 'units', () => readFileSync(TEMPLATE)],
  ['units as CSV', 'units', () => Buffer.from(importTemplate('units'))],
  ['contacts as xlsx', 'contacts', () => readFileSync(CONTACT_TEMPLATE)],
  ['contacts as CSV', 'contacts', () => Buffer.from(importTemplate('contacts'))],
] as const)('of %s has the columns that an import knows, in their order, and no row', async (_, kind, content) => {
  expect(await readTable(content())).toEqual([{ line: 1, cells: [...IMPORT_COLUMNS[kind]] }]);
});

it('is taken as it is when a row is written into it', async () => {
  const row = '<row r="2"><c r="B2" t="inlineStr"><is><t>Trường A</t></is></c></row></sheetData>';
  const filled = altered(readFileSync(TEMPLATE), SHEET, (text) => text.replace('</sheetData>', row));
  const { columns, rows } = readHeader(await readTable(filled), unitForm(true));
  expect([...columns.keys()]).toEqual([...UNIT_COLUMNS]);
  expect(rows).toMatchObject([{ line: 2, cells: ['', 'Trường A', ...UNIT_COLUMNS.slice(2).map(() => '')] }]);
});
