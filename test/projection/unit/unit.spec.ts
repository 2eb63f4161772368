import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildProjection } from '#projections/rebuild.ts';
import { unitProjection } from '#projections/unit/projection.ts';
import { countUnits, listUnits, readUnit, type UnitFilter, unitsAsOf } from '#projections/unit/queries.ts';
import { follow, projectorDeps } from '#test/support/projection/follow.ts';
import { correctUnit, enterUnit } from '#test/support/streams/units.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const everything = { visible: { areas: ['vn'], units: [] } };
const [station, school, firm, market] = ['56-CQ-000001', '56-GD-000001', '56-DN-000001', '56-CQ-000002'];

let cases: CaseStore;

beforeAll(async () => {
  cases = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  const { store } = cases.deps;
  await enterUnit(store, station, { name: 'Đài Truyền thanh Nha Trang' });
  await enterUnit(store, school, { name: 'Trường THPT Đống Đa', type: 'EDUCATION', level: 'PROVINCE' });
  await enterUnit(store, firm, { name: 'Công ty 100%', type: 'ENTERPRISE', level: null, commune: null });
  await enterUnit(store, market, { name: 'Ban quản lý chợ', armedForces: true, commune: '22333' }, true);
  await follow(cases.pool, unitProjection);
});
afterAll(() => cases.close());

const idsOf = async (filter: Partial<UnitFilter>) => {
  const { items } = await listUnits(cases.pool, { ...everything, ...filter }, { after: null, limit: 50 });
  const { total, exact } = await countUnits(cases.pool, { ...everything, ...filter });
  expect({ total, exact }).toEqual({ total: items.length, exact: true });
  return items.map(({ unitId }) => unitId);
};

describe('the register of units', () => {
  it('shows a unit with its facts, its source and what is missing to open a case', async () => {
    expect(await readUnit(cases.pool, firm)).toEqual({
      unitId: firm,
      version: 1,
      area: 'vn.56',
      facts: expect.objectContaining({ name: 'Công ty 100%', level: null }),
      source: { source: 'spec', externalId: `x-${firm}` },
      missing: ['level', 'enterprise'],
      demonstration: false,
    });
    expect(await readUnit(cases.pool, school)).toMatchObject({ area: 'vn.56.22366', missing: ['schoolLevels'] });
    expect(await readUnit(cases.pool, market)).toMatchObject({ missing: [], demonstration: true });
    expect(await readUnit(cases.pool, '56-CQ-000009')).toBeUndefined();
  });

  it('finds names without accents, ids and the ids of the register they came from', async () => {
    expect(await idsOf({ q: 'dong da' })).toEqual([school]);
    expect(await idsOf({ q: 'ĐÀI truyen' })).toEqual([station]);
    expect(await idsOf({ q: '56-cq-000002' })).toEqual([market]);
    expect(await idsOf({ q: `x-${school}` })).toEqual([school]);
  });

  it('takes what LIKE means something by as it is written', async () => {
    expect(await idsOf({ q: '100%' })).toEqual([firm]);
    expect(await idsOf({ q: '%' })).toEqual([firm]);
    expect(await idsOf({ q: '_' })).toEqual([]);
    expect(await idsOf({ q: '\\' })).toEqual([]);
  });

  it('is narrowed by area, type, level and what is missing', async () => {
    expect(await idsOf({})).toEqual([market, firm, station, school]);
    expect(await idsOf({ area: 'vn.56.22366' })).toEqual([station, school]);
    expect(await idsOf({ area: 'vn.5' })).toEqual([]);
    expect(await idsOf({ type: 'AGENCY' })).toEqual([market, station]);
    expect(await idsOf({ level: 'PROVINCE' })).toEqual([school]);
    expect(await idsOf({ incomplete: true })).toEqual([firm, school]);
    expect(await idsOf({ incomplete: false, type: 'AGENCY' })).toEqual([market, station]);
  });

  it('shows an officer his areas and his own units only', async () => {
    expect(await idsOf({ visible: { areas: ['vn.56.22333'], units: [firm] } })).toEqual([market, firm]);
    expect(await idsOf({ visible: { areas: [], units: [] } })).toEqual([]);
    expect(await idsOf({ visible: { areas: ['vn.57'], units: [] } })).toEqual([]);
  });

  it('comes in pages that neither repeat nor leave out a unit', async () => {
    const seen: string[] = [];
    for (let after: Parameters<typeof listUnits>[2]['after'] = null; ; ) {
      const page = await listUnits(cases.pool, everything, { after, limit: 1 });
      seen.push(...page.items.map(({ unitId }) => unitId));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual([market, firm, station, school]);
  });
});

describe('a correction', () => {
  it('replaces the facts, keeps the source, and marks what a demonstration completed', async () => {
    const before = await unitsAsOf(cases.pool);
    const enterprise = { sector: 'TRADE_SERVICES', insuredStaff: 30, revenue: null, capital: null } as const;
    await correctUnit(cases.deps.store, firm, { level: 'PROVINCE', name: 'Công ty Yến sào' });
    await correctUnit(cases.deps.store, firm, { enterprise, commune: '22366' }, { demonstration: true });
    await correctUnit(cases.deps.store, firm, { bloc: 'Khối 3' });
    await follow(cases.pool, unitProjection);
    expect(await readUnit(cases.pool, firm)).toMatchObject({
      version: 4,
      area: 'vn.56.22366',
      facts: { name: 'Công ty Yến sào', enterprise, bloc: 'Khối 3' },
      source: { source: 'spec', externalId: `x-${firm}` },
      missing: ['enterprise.revenue', 'enterprise.capital'],
      demonstration: true,
    });
    expect(await idsOf({ q: 'yen sao' })).toEqual([firm]);
    expect(Number(await unitsAsOf(cases.pool))).toBeGreaterThan(Number(before));
  });

  it('leaves the live table equal to one built anew', async () => {
    const rebuilt = await rebuildProjection(projectorDeps(cases.pool), unitProjection, { check: true });
    expect(rebuilt).toMatchObject({ same: true, tables: [{ after: { rows: 4 } }] });
  });
});
