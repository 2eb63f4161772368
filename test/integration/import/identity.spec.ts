import { beforeEach, describe, expect, it } from 'vitest';
import { refusedRowsCsv } from '#store/registers/refused-rows.ts';
import { csv, historyOf, imported, openRegister, school, unitsOf } from './importing.ts';

let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  register = await openRegister();
  return register.close;
});

const nameless = (fields: Readonly<Record<string, string>> = {}) => ({
  name: 'Trường THPT Nguyễn Trãi',
  unit_type: 'EDUCATION',
  former_district: 'Thị xã Ninh Hòa',
  ...fields,
});
const verdictsOf = ({ rows }: Awaited<ReturnType<typeof imported>>) =>
  rows.map(({ line, verdict, code, unitId }) => ({ line, verdict, code, unitId }));

describe('a unit of a register without ids', () => {
  it('is known by type, name and former district, and the result says so', async () => {
    const { pool } = register;
    const twins = csv(nameless(), nameless({ former_district: 'Huyện Ninh Phước' }));
    const first = await imported(pool, twins);
    expect(first.summary.counts).toMatchObject({ NEW: 2, byName: 2, byExternalId: 0 });
    const again = await imported(pool, twins);
    expect(again.summary.counts).toMatchObject({ UNCHANGED: 2 });
    expect(await historyOf(pool)).toHaveLength(2);
  });

  it('is the same in another composition of its letters, case and spacing', async () => {
    const { pool } = register;
    await imported(pool, csv(nameless()));
    const other = nameless({ name: ' TRƯỜNG THPT  Nguyễn Trãi'.normalize('NFD') });
    expect(verdictsOf(await imported(pool, csv(other)))).toMatchObject([{ verdict: 'UNCHANGED' }]);
    expect((await unitsOf(pool)).map(({ facts }) => facts.name)).toEqual(['Trường THPT Nguyễn Trãi']);
  });

  it('is refused when its name is that of two units with ids', async () => {
    const { pool } = register;
    await imported(pool, csv(school(), school({ external_id: '41-002' })));
    const result = await imported(pool, csv(nameless({ name: 'Trường THPT Lý Tự Trọng', former_district: '' })));
    expect(verdictsOf(result)).toEqual([{ line: 2, verdict: 'REFUSED', code: 'NameAmbiguous', unitId: null }]);
    expect(result.rows[0]?.detail).toContain('56-GD-000001, 56-GD-000002');
  });
});

describe('a row of a file', () => {
  it('that stands twice counts once', async () => {
    const result = await imported(register.pool, csv(school(), school({ name: 'Trường khác' })));
    expect(verdictsOf(result)).toEqual([
      { line: 2, verdict: 'NEW', code: null, unitId: '56-GD-000001' },
      { line: 3, verdict: 'DUPLICATE_IN_FILE', code: null, unitId: null },
    ]);
    expect(result.rows[1]?.detail).toContain('dòng 2');
  });

  it('cannot give a known unit another type', async () => {
    const { pool } = register;
    await imported(pool, csv(school()));
    const result = await imported(pool, csv(school({ unit_type: 'AGENCY' })));
    expect(verdictsOf(result)).toEqual([{ line: 2, verdict: 'REFUSED', code: 'UnitNotRecoded', unitId: null }]);
  });

  it('outside the area of who imports is refused by the rules of the register', async () => {
    const elsewhere = { ...school(), province_code: '01' };
    const result = await imported(register.pool, csv(elsewhere), { province: null });
    expect(verdictsOf(result)).toEqual([{ line: 2, verdict: 'REFUSED', code: 'OutsideScope', unitId: null }]);
    expect(await unitsOf(register.pool, '01')).toEqual([]);
  });

  it('of an enterprise is refused with half of what its size needs', async () => {
    const firm = { name: 'Công ty A', unit_type: 'ENTERPRISE', sector: 'TRADE_SERVICES' };
    const { rows } = await imported(register.pool, csv(firm));
    expect(rows).toMatchObject([{ verdict: 'REFUSED', code: 'EnterpriseFactsIncomplete', column: 'insured_staff' }]);
  });
});

describe('the list of refused rows', () => {
  const listed = async (importId: string): Promise<string> => {
    const parts: string[] = [];
    for await (const part of refusedRowsCsv(register.pool, importId, 'units')) parts.push(part);
    return parts.join('');
  };

  it('gives line, column and reason, one line a finding', async () => {
    const file = csv(school({ name: '', commune_code: '1' }), school({ external_id: '41-002' }));
    const text = await listed((await imported(register.pool, file)).importId);
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toMatch(/^\uFEFFline,column,code,reason,external_id,name,unit_type,/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^2,name,CellMissing,Ô bắt buộc còn trống\.,41-001,,EDUCATION,/);
    expect(lines[1]).toMatch(/^2,commune_code,CommuneUnknown,/);
  });

  it('runs nothing in a spreadsheet, and is taken back as it was', async () => {
    const { pool } = register;
    const formula = '=HYPERLINK("http://x")';
    const refused = await imported(pool, csv(school({ subtype: formula, armed_forces: 'có lẽ' })));
    const text = await listed(refused.importId);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    await imported(pool, text.replaceAll('có lẽ', 'không'));
    expect(await unitsOf(pool)).toMatchObject([{ facts: { subtype: formula, armedForces: false } }]);
  });
});
