import { describe, expect, it } from 'vitest';
import { policyAt } from '#domain/policy/policy-at.ts';
import { isValidOn, type PolicyRow, type PolicyRows, rowInForce } from '#domain/policy/rows.ts';
import { SETTINGS, type SettingRows } from '#domain/policy/settings.ts';

const KHANH_HOA = '56';
const HA_NOI = '01';
const MARCH = '2026-03-10T02:00:00.000Z';

const flag = (scope: 'vn' | 'vn.56', validFrom: string, value: boolean, validTo: string | null = null) => ({
  id: 'recogniseBeforePeriodEnd' as const,
  scope,
  validFrom,
  validTo,
  value,
  source: 'row of the test',
  design: true,
});
const withFlags = (rows: SettingRows['recogniseBeforePeriodEnd']): SettingRows => ({
  ...SETTINGS,
  recogniseBeforePeriodEnd: rows,
});

describe('the shipped policy', () => {
  it('forbids recognition before the period end and overriding an exclusion, and bars rewards on a low grade', () => {
    expect(policyAt(MARCH, KHANH_HOA)).toMatchObject({
      recogniseBeforePeriodEnd: false,
      overrideExclusion: false,
      barRewardOnLowGrade: true,
    });
  });

  it('opens self-assessment on 1 October', () => {
    expect(policyAt(MARCH, KHANH_HOA).assessmentOpens).toEqual({ month: 10, day: 1 });
  });

  it('counts its limits in working days', () => {
    expect(policyAt(MARCH, KHANH_HOA)).toMatchObject({
      lateEntryWorkingDays: 10,
      registrationGraceWorkingDays: 10,
      acceptanceWorkingDays: 10,
      completenessCheckWorkingDays: 2,
      dossierFixWorkingDays: 3,
      dossierFixNotAfter: { month: 11, day: 16 },
      appraisalWorkingDays: 5,
    });
  });

  it('knows Trường Sa as a commune without police since 1 July 2025, in Khánh Hòa alone', () => {
    expect(policyAt(MARCH, KHANH_HOA).communesWithoutPolice).toEqual(['22736']);
    expect(policyAt(MARCH, HA_NOI).communesWithoutPolice).toEqual([]);
    expect(policyAt('2025-06-30T16:59:59.999Z', KHANH_HOA).communesWithoutPolice).toEqual([]);
    expect(policyAt('2025-06-30T17:00:00.000Z', KHANH_HOA).communesWithoutPolice).toEqual(['22736']);
  });

  it('is plain data that survives being written and read', () => {
    const policy = policyAt(MARCH, KHANH_HOA);
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it('cites a source in every row and labels all but the law as our design', () => {
    const rows = Object.values(SETTINGS).flatMap((table: PolicyRows<PolicyRow<string, unknown>>) => [...table]);
    expect(rows.every(({ source }) => source.length > 0)).toBe(true);
    expect(rows.filter(({ design }) => !design).map(({ id }) => id)).toEqual([
      'barRewardOnLowGrade',
      'authorityByLevel',
    ]);
  });
});

describe('a row of policy', () => {
  it('holds from its first day up to, not on, its last', () => {
    const row = flag('vn', '2026-01-01', true, '2026-07-01');
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((date) => isValidOn(row, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of the province goes before the national one, whatever their order and age', () => {
    const national = flag('vn', '2026-02-01', false);
    const provincial = flag('vn.56', '2026-01-01', true);
    for (const rows of [[national, provincial] as const, [provincial, national] as const]) {
      expect(policyAt(MARCH, KHANH_HOA, withFlags(rows)).recogniseBeforePeriodEnd).toBe(true);
      expect(policyAt(MARCH, HA_NOI, withFlags(rows)).recogniseBeforePeriodEnd).toBe(false);
    }
  });

  it('that is newer goes before an older one of the same scope', () => {
    const older = flag('vn', '2022-01-01', false);
    const newer = flag('vn', '2026-01-01', true);
    for (const rows of [[older, newer] as const, [newer, older] as const]) {
      expect(policyAt(MARCH, HA_NOI, withFlags(rows)).recogniseBeforePeriodEnd).toBe(true);
      expect(policyAt('2025-03-10T02:00:00.000Z', HA_NOI, withFlags(rows)).recogniseBeforePeriodEnd).toBe(false);
    }
  });

  it('stands in, as the first of its table, for the time before any row begins', () => {
    const rows = [flag('vn', '2026-01-01', true)] as const;
    expect(rowInForce(rows, '2020-01-01', HA_NOI)).toBe(rows[0]);
  });
});
