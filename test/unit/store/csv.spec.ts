import { expect, it } from 'vitest';
import { cellText } from '#activities/import/table.ts';
import { csvLine } from '#store/csv.ts';

it.each(['=1+1', '+84', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', "'quoted"])(
  'a cell %s is text in a spreadsheet, and comes back as it was',
  (cell) => {
    const line = csvLine([cell]);
    expect(line).toBe(`'${cell}\r\n`);
    expect(cellText(line)).toBe(cell);
  },
);
