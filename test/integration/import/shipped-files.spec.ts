import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '#activities/import/read-table.ts';
import { unitProjection } from '#projections/unit/projection.ts';
import { countUnits, listUnits } from '#projections/unit/queries.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { cli, setSettings, temporaryFolder } from '#test/support/cli.ts';
import { xlsx } from '#test/support/import/spreadsheet.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts';
import { follow } from '#test/support/projection/follow.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');
const [khanhHoa, others] = [join(DATA, 'units-khanh-hoa.csv'), join(DATA, 'units-other.csv')];
const everything = { visible: { areas: ['vn'], units: [] } };

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({ url: database.appUrl, applicationName: 'spec', max: 4, onError: () => undefined });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});
beforeEach(() =>
  setSettings({
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    COMMAND_SIGNING_KEYS: `spec:${'A'.repeat(43)}`,
  }),
);

const numberOf = async (text: string) => (await pool.query<{ n: number }>(`select (${text})::int as n`)).rows[0]?.n;
const events = () => numberOf('select count(*) from es.event');
const dataOf = ({ out }: { readonly out: readonly string[] }): unknown => JSON.parse(out[0] ?? '');
const fileOf = (text: string): string => {
  const file = join(temporaryFolder(), 'units.csv');
  writeFileSync(file, text);
  return file;
};

describe('the shipped files', () => {
  it('are tried without being entered', async () => {
    const { exitCode, out } = await cli('import-units', khanhHoa);
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: [
        '315 rows: 315 NEW, 0 CHANGED, 0 UNCHANGED, 0 DUPLICATE_IN_FILE, 0 REFUSED; 315 known by the id of their register, 0 by their name.',
        'A dry run: nothing was entered. With --commit it is.',
      ],
    });
    expect(await events()).toBe(0);
  });

  it('are entered whole, each unit under the next number of its province and type', async () => {
    expect(await cli('import-units', khanhHoa, '--commit')).toMatchObject({ exitCode: 0, err: [] });
    const second = await cli('import-units', others, '--commit', '--json');
    expect(dataOf(second)).toMatchObject({ mode: 'commit', counts: { NEW: 3938, rows: 3938 }, refused: [] });
    expect(await events()).toBe(4253);
    const gaps = `select count(*) from (select substr(stream_id, 6, 5) as kind, count(*) as n,
      max(right(stream_id, 6)::int) as last from es.stream group by 1) as kinds where n <> last`;
    expect(await numberOf(gaps)).toBe(0);
    const actor = `select count(*) from es.event where actor_id = 'system:import' and not demonstration`;
    expect(await numberOf(actor)).toBe(4253);
  });

  it('keep apart the schools that share a name', async () => {
    await follow(pool, unitProjection);
    expect(await countUnits(pool, everything)).toEqual({ total: 4253, exact: true });
    const twice = `select count(*) from (select from read.unit where province = '56' group by name, type
      having count(*) = 2 and count(distinct external_id) = 2) as pairs`;
    expect(await numberOf(twice)).toBe(6);
    const filter = { ...everything, area: 'vn.56', q: 'thpt ly tu trong' };
    const { items } = await listUnits(pool, filter, { after: null, limit: 5 });
    expect(items.map(({ facts }) => facts.name)).toContain('Trường THPT Lý Tự Trọng');
  });

  it('change nothing when they come again, also at the same time', async () => {
    const again = await Promise.all([1, 2].map(() => cli('import-units', khanhHoa, '--commit', '--json')));
    for (const one of again) expect(dataOf(one)).toMatchObject({ counts: { UNCHANGED: 315, rows: 315 } });
    expect(dataOf(await cli('import-units', others, '--commit', '--json'))).toMatchObject({
      counts: { UNCHANGED: 3938 },
    });
    expect(await events()).toBe(4253);
  });

  it('are the same units as a spreadsheet', async () => {
    const [header, ...rows] = await readTable(readFileSync(khanhHoa));
    const file = join(temporaryFolder(), 'units.xlsx');
    writeFileSync(file, await xlsx(...[header, ...rows].map((row) => row?.cells ?? [])));
    const data = dataOf(await cli('import-units', file, '--commit', '--json'));
    expect(data).toMatchObject({ counts: { UNCHANGED: 315, rows: 315 } });
  });

  it('correct a unit when a later file knows more of it', async () => {
    const [header = '', row = ''] = readFileSync(khanhHoa, 'utf8').split('\n');
    const later = `${header},bloc\n${row.replace(',COMMUNE,', ',PROVINCE,')},Khối 1\n`;
    const { out, exitCode } = await cli('import-units', fileOf(later), '--commit', '--json');
    expect({ exitCode, data: dataOf({ out }) }).toMatchObject({
      exitCode: 0,
      data: { counts: { CHANGED: 1, rows: 1 } },
    });
    expect(await events()).toBe(4254);
  });
});

describe('a file with mistakes', () => {
  it('is taken but for the refused rows, which are listed, kept as a file, and make the command exit 1', async () => {
    const file = fileOf('name,unit_type\nTrường Việt Đức,EDUCATION\nQuán cà phê,SHOP\n');
    const refused = join(temporaryFolder(), 'refused.csv');
    const { exitCode, out } = await cli('import-units', file, '--province', '56', '--refused', refused, '--commit');
    expect(exitCode).toBe(1);
    expect(out[0]).toMatch(/^ {2}line 3, unit_type: “SHOP” không phải giá trị được nhận/);
    expect(out[1]).toContain('2 rows: 1 NEW, 0 CHANGED, 0 UNCHANGED, 0 DUPLICATE_IN_FILE, 1 REFUSED');
    expect(readFileSync(refused, 'utf8').split('\r\n')[1]).toMatch(/^3,unit_type,ValueUnknown,.*Quán cà phê/);
  });

  it('is refused as a whole with one sentence', async () => {
    const { exitCode, out } = await cli('import-units', fileOf('name,phone\nA,1\n'), '--commit');
    expect({ exitCode, lines: out.length }).toEqual({ exitCode: 1, lines: 1 });
    expect(out[0]).toMatch(/^Có cột không biết: phone\./);
  });

  it.each(['\u0000', '\u0000SHOP'])('may hold characters that no database takes: %j', async (cell) => {
    const file = fileOf(`name,unit_type,subtype\nTrường Hữu Nghị,EDUCATION,${cell}\nB,${cell},\n`);
    const { exitCode, out } = await cli('import-units', file, '--province', '56', '--json');
    expect(exitCode).toBe(1);
    expect(dataOf({ out })).toMatchObject({ counts: { REFUSED: 2 }, refused: [{ code: 'CellNotStorable' }, {}] });
  });

  it('that is not there, or of a province that is none, is a wrong call', async () => {
    expect(await cli('import-units', 'nowhere.csv')).toMatchObject({ exitCode: 2, out: [] });
    const nowhere = await cli('import-units', khanhHoa, '--province', '02');
    expect(nowhere).toMatchObject({ exitCode: 2, err: ['import-units: there is no province 02', expect.anything()] });
  });
});
