import { describe, expect, it } from 'vitest';
import { fileProblemIn } from '#activities/import/file-problem.ts';
import { readTable } from '#activities/import/read-table.ts';
import { altered, bomb, SHEET, xlsx } from '#test/support/import/spreadsheet.ts';

const problemOf = async (content: Buffer | string) => {
  try {
    const { length } = await readTable(Buffer.from(content));
    return { rows: length };
  } catch (error) {
    return fileProblemIn(error) ?? error;
  }
};
const cellsOf = async (content: Buffer | string) => (await readTable(Buffer.from(content))).map(({ cells }) => cells);

describe('a CSV file', () => {
  it('may carry a byte order mark, and semicolons or tabs between its cells', async () => {
    const table = [
      ['name', 'unit_type'],
      ['Trường A, B', 'EDUCATION'],
    ];
    expect(await cellsOf('\uFEFFname,unit_type\r\n"Trường A, B",EDUCATION\r\n')).toEqual(table);
    expect(await cellsOf('name;unit_type\nTrường A, B;EDUCATION')).toEqual(table);
    expect(await cellsOf('name\tunit_type\nTrường A, B\tEDUCATION')).toEqual(table);
  });

  it('numbers its rows by the line on which they begin, and passes over empty ones', async () => {
    const table = await readTable(Buffer.from('name\n\n"Trường\nA"\n,\nB\n'));
    expect(table).toEqual([
      { line: 1, cells: ['name'] },
      { line: 3, cells: ['Trường A'] },
      { line: 6, cells: ['B'] },
    ]);
  });

  it('is stored as NFC, and what looks like a formula is text', async () => {
    const decomposed = 'Trường Lý Tự Trọng'.normalize('NFD');
    const [, row] = await cellsOf(`name,bloc,subtype\n${decomposed},"=HYPERLINK(""http://x"")",'+84 90\n`);
    expect(row).toEqual(['Trường Lý Tự Trọng'.normalize('NFC'), '=HYPERLINK("http://x")', '+84 90']);
  });
});

describe('an xlsx file', () => {
  it('is read like a CSV file, with its numbers, dates and truths as text', async () => {
    const file = await xlsx(['name', 'revenue', 'armed_forces'], ['=1+1', 300_000_000_000, true], [null, 1.5, null]);
    expect(await readTable(file)).toEqual([
      { line: 1, cells: ['name', 'revenue', 'armed_forces'] },
      { line: 2, cells: ['=1+1', '300000000000', 'true'] },
      { line: 3, cells: ['', '1.500000', ''] },
    ]);
  });

  it('that claims another size than it has is measured, not believed', async () => {
    const file = await xlsx(['name'], ['A']);
    expect(file.readUInt32LE(0)).toBe(0x04034b50);
    file.writeUInt32LE(0xfffffff0, 22);
    expect(await cellsOf(file)).toEqual([['name'], ['A']]);
  });

  it('that unpacks to too much is not opened', async () => {
    const file = bomb('xl/workbook.xml', 101_000_000);
    expect(file.length).toBeLessThan(200_000);
    expect(await problemOf(file)).toEqual({ code: 'FileTooLargeUnpacked', facts: {} });
    expect(await problemOf(bomb('xl/workbook.xml', 99_000_000))).toMatchObject({ code: 'FileBroken' });
    expect(await problemOf(bomb('mimetype', 101_000_000))).toMatchObject({ code: 'FileKindUnknown' });
  });

  it('with one cell in the last corner of its sheet is given up, and the process goes on', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';
    const file = altered(await xlsx(['name']), SHEET, (text) => text.replace('</sheetData>', corner));
    expect(await problemOf(file)).toMatchObject({ code: 'FileTooLargeUnpacked' });
  });
});

describe('a file that is none of units', () => {
  it.each([
    ['', 'FileEmpty'],
    ['\uFEFF\r\n ,, \r\n', 'FileEmpty'],
    [Buffer.from('name\nTr\xf4', 'latin1'), 'FileNotUtf8'],
    [Buffer.from('\uFEFFname\n', 'utf16le'), 'FileIsUtf16'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FileIsOldExcel'],
    ['%PDF-1.7', 'FileKindUnknown'],
    ['<!DOCTYPE html><p>', 'FileKindUnknown'],
    ['name\n"Trường', 'FileBroken'],
    [Buffer.from('504b0304', 'hex'), 'FileBroken'],
    [Buffer.alloc(20_000_001, 'a'), 'FileTooLarge'],
    [`name\n${'A\n'.repeat(50_001)}`, 'FileTooManyRows'],
  ])('%# is answered with its code', async (content, code) => {
    expect(await problemOf(content)).toMatchObject({ code });
  });

  it('may have fifty thousand rows', async () => {
    expect(await problemOf(`name\n${'A\n'.repeat(50_000)}`)).toEqual({ rows: 50_001 });
  });

  it('is a ZIP archive of something else, cut off, or scrambled', async () => {
    const file = await xlsx(['name'], ['A']);
    expect(await problemOf(altered(file, 'xl/workbook.xml', () => ''))).toMatchObject({ code: 'FileBroken' });
    expect(await problemOf(file.subarray(0, file.length - 30))).toMatchObject({ code: 'FileBroken' });
    const scrambled = Buffer.from(file).fill(0xff, 60, 200);
    expect(await problemOf(scrambled)).toMatchObject({ code: 'FileBroken' });
  });
});
