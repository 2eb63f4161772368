import { expect, it } from 'vitest';
import { fileProblemIn } from '#activities/import/file-problem.ts';
import { readHeader } from '#activities/import/header.ts';

const problemOf = (cells: readonly string[]) => {
  try {
    return readHeader([{ line: 1, cells }], true);
  } catch (error) {
    return fileProblemIn(error);
  }
};

it('names a few columns and the beginning of each, however wide the header is', () => {
  const endless = problemOf(['name', 'unit_type', 'x'.repeat(15_000_000)]);
  expect(endless).toMatchObject({ code: 'HeaderUnknownColumns', facts: { columns: `${'x'.repeat(40)}…` } });
  const wide = problemOf(['name', 'unit_type', ...Array.from({ length: 1_000_000 }, (_, index) => `c${index}`)]);
  expect(wide).toMatchObject({ facts: { columns: 'c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …' } });
  const twice = problemOf(['name', 'unit_type', ...Array.from({ length: 1_000_000 }, () => 'management_level')]);
  expect(twice).toMatchObject({ code: 'HeaderColumnTwice' });
});
