import { describe, expect, it } from 'vitest';
import { fileProblemIn } from '#activities/import/file-problem.ts';
import { readHeader, unitForm } from '#activities/import/header.ts';

const table = (...lines: readonly string[]) => lines.map((line, n) => ({ line: n + 1, cells: line.split(',') }));

const problemOf = (lines: readonly string[], provinceChosen = true) => {
  try {
    return [...readHeader(table(...lines), unitForm(provinceChosen)).columns.keys()];
  } catch (error) {
    return fileProblemIn(error) ?? error;
  }
};

describe('the header of a file of units', () => {
  it('is known by the names of its columns, in any order and case', () => {
    expect(problemOf(['Unit Type,NAME,commune-code', 'AGENCY,A,22366'])).toEqual(['unit_type', 'name', 'commune_code']);
  });

  it('need not name the province when one is chosen', () => {
    expect(problemOf(['name,unit_type', 'A,AGENCY'], true)).toEqual(['name', 'unit_type']);
    expect(problemOf(['name,unit_type', 'A,AGENCY'], false)).toEqual({
      code: 'HeaderMissingColumns',
      facts: { columns: 'province_code' },
    });
  });

  it('names every column that is unknown, missing, or there twice', () => {
    expect(problemOf(['name,unit_type,tên,phone'])).toMatchObject({
      code: 'HeaderUnknownColumns',
      facts: { columns: 'tên, phone' },
    });
    expect(problemOf(['source,subtype'])).toEqual({
      code: 'HeaderMissingColumns',
      facts: { columns: 'name, unit_type' },
    });
    expect(problemOf(['name,unit_type,Name'])).toEqual({ code: 'HeaderColumnTwice', facts: { columns: 'name' } });
  });

  it('names a few columns and the beginning of each, however wide it is', () => {
    const wide = (...more: readonly string[]) => problemOf([['name', 'unit_type', ...more].join(',')]);
    const facts = { columns: `${'x'.repeat(40)}…` };
    expect(wide('x'.repeat(15_000_000))).toMatchObject({ code: 'HeaderUnknownColumns', facts });
    const many = Array.from({ length: 50_000 }, (_, index) => `c${index}`);
    expect(wide(...many)).toMatchObject({ facts: { columns: 'c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …' } });
    expect(problemOf([`name,unit_type${',bloc'.repeat(1_000_000)}`])).toMatchObject({
      code: 'HeaderColumnTwice',
    });
  });

  it('says on which line it was found when something stands above it', () => {
    expect(problemOf(['DANH SÁCH ĐƠN VỊ', 'Năm 2026', 'name,unit_type', 'A,AGENCY'])).toEqual({
      code: 'HeaderNotFirst',
      facts: { line: 3 },
    });
  });

  it('stands in a file once', () => {
    expect(problemOf(['name,unit_type', 'name,unit_type', 'A,AGENCY'])).toEqual({
      code: 'HeaderTwice',
      facts: { line: 2 },
    });
  });

  it('of a list of refused rows is taken without its first four columns', () => {
    expect(problemOf(['line,column,code,reason,name,unit_type', '2,,,,A,AGENCY'])).toEqual(['name', 'unit_type']);
  });
});
