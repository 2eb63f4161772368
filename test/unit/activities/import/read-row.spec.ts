import { describe, expect, it } from 'vitest';
import { readRow } from '#activities/import/read-row.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import { UNIT_COLUMNS } from '#schema/unit-columns.ts';

const areas = loadAreas();

const read = (
  row: Readonly<Partial<Record<(typeof UNIT_COLUMNS)[number], string>>>,
  chosen: Parameters<typeof readRow>[2] = { province: '56', source: null },
) => {
  const whole = { name: 'A', unit_type: 'AGENCY', ...row };
  const cells = UNIT_COLUMNS.flatMap((column) => {
    const cell = whole[column];
    return cell ? [[column, cell] as const] : [];
  });
  return readRow(new Map(cells), areas, chosen);
};
const givenOf = (...asked: Parameters<typeof read>) => {
  const row = read(...asked);
  return 'given' in row ? row.given : row;
};
const findingsOf = (...asked: Parameters<typeof read>) => {
  const row = read(...asked);
  return 'findings' in row ? row.findings.map(({ code, column }) => `${column}: ${code}`) : row;
};

describe('a row of a file of units', () => {
  it('says nothing of what it leaves empty', () => {
    expect(givenOf({})).toEqual({
      name: 'A',
      type: 'AGENCY',
      province: '56',
      known: {},
      enterprise: null,
      source: { source: 'file', externalId: null },
    });
  });

  it('gives every fact that it names', () => {
    const row = {
      unit_type: 'education',
      subtype: 'THPT',
      commune_code: '22366',
      management_level: 'Province',
      armed_forces: 'không',
      school_levels: 'LOWER_SECONDARY; upper secondary;LOWER_SECONDARY',
      party_body: 'Có',
      bloc: 'EDUCATION',
      non_public: 'x',
      foreign_invested: 'false',
    };
    expect(givenOf(row)).toMatchObject({
      type: 'EDUCATION',
      known: {
        subtype: 'THPT',
        commune: '22366',
        level: 'PROVINCE',
        armedForces: false,
        schoolLevels: ['LOWER_SECONDARY', 'UPPER_SECONDARY'],
        partyBody: true,
        bloc: 'EDUCATION',
        nonPublic: true,
        foreignInvested: false,
      },
    });
  });

  it('gets back the zeros that a spreadsheet took from its codes', () => {
    const row = { province_code: '1', commune_code: '4' };
    expect(givenOf(row, { province: null, source: null })).toMatchObject({
      province: '01',
      known: { commune: '00004' },
    });
  });

  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['1,250,000', 1_250_000],
    ['12 500', 12_500],
  ])('reads %s as a whole number', (cell, staff) => {
    const row = { unit_type: 'ENTERPRISE', sector: 'TRADE_SERVICES', insured_staff: cell };
    expect(givenOf(row)).toMatchObject({ enterprise: { sector: 'TRADE_SERVICES', insuredStaff: staff } });
  });

  it.each(['12,5', '1.250,000', '-3', '1e3', '12.500000', 'nhiều', '99999999999'])('refuses %s as staff', (cell) => {
    const row = { unit_type: 'ENTERPRISE', sector: 'TRADE_SERVICES', insured_staff: cell };
    expect(findingsOf(row)).toEqual(['insured_staff: NotWholeNumber']);
  });

  it('names everything that is wrong with it at once', () => {
    const row = { name: '', unit_type: 'SHOP', commune_code: '99999', armed_forces: 'có thể', bloc: 'x'.repeat(61) };
    expect(findingsOf(row)).toEqual([
      'name: CellMissing',
      'unit_type: ValueUnknown',
      'commune_code: CommuneUnknown',
      'armed_forces: NotYesOrNo',
      'bloc: CellTooLong',
    ]);
  });

  it('belongs to a province that exists, is the chosen one, and has its commune', () => {
    const unchosen = { province: null, source: null };
    expect(findingsOf({}, unchosen)).toEqual(['province_code: ProvinceMissing']);
    expect(findingsOf({ province_code: '02' }, unchosen)).toEqual(['province_code: ProvinceUnknown']);
    expect(findingsOf({ province_code: 'KH' }, unchosen)).toEqual(['province_code: CodeInvalid']);
    expect(findingsOf({ province_code: '01' })).toEqual(['province_code: ProvinceNotChosen']);
    expect(findingsOf({ commune_code: '00004' })).toEqual(['commune_code: CommuneOutsideProvince']);
  });

  it('carries no facts of another type of unit', () => {
    expect(findingsOf({ sector: 'TRADE_SERVICES', school_levels: 'PRIMARY' })).toEqual([
      'sector: NotForThisType',
      'school_levels: NotForThisType',
    ]);
  });

  it('has an id of its register only with that register', () => {
    expect(findingsOf({ external_id: '7' })).toEqual(['source: SourceMissing']);
    expect(givenOf({ external_id: '7' }, { province: '56', source: 'moet-2025' })).toMatchObject({
      source: { source: 'moet-2025', externalId: '7' },
    });
  });

  it('cannot hold what cannot be stored', () => {
    expect(findingsOf({ name: 'A\u0000B' })).toEqual(['name: CellNotStorable']);
    expect(findingsOf({ subtype: '\ud800' })).toEqual(['subtype: CellNotStorable']);
  });
});
