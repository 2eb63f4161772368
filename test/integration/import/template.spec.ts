import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHeader } from '#activities/import/header.ts';
import { readTable } from '#activities/import/read-table.ts';
import { UNIT_COLUMNS, unitTemplate } from '#schema/unit-columns.ts';
import { TEMPLATE } from '#scripts/unit-template.ts';
import { altered, SHEET } from '#test/support/import/spreadsheet.ts';

// Stale after a new column? `node scripts/unit-template.ts` writes it anew.
it.each([
  ['xlsx', () => readFileSync(TEMPLATE)],
  ['CSV', () => Buffer.from(unitTemplate())],
])('as %s has the columns that an import knows, in their order, and no row', async (_, content) => {
  expect(await readTable(content())).toEqual([{ line: 1, cells: [...UNIT_COLUMNS] }]);
});

it('is taken as it is when a row is written into it', async () => {
  const row = '<row r="2"><c r="B2" t="inlineStr"><is><t>Trường A</t></is></c></row></sheetData>';
  const filled = altered(readFileSync(TEMPLATE), SHEET, (text) => text.replace('</sheetData>', row));
  const { columns, rows } = readHeader(await readTable(filled), true);
  expect([...columns.keys()]).toEqual([...UNIT_COLUMNS]);
  expect(rows).toMatchObject([{ line: 2, cells: ['', 'Trường A', ...UNIT_COLUMNS.slice(2).map(() => '')] }]);
});
