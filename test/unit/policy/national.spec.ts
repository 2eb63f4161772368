import { describe, expect, it } from 'vitest';
import { nationalPolicy, pinnedContent } from '#domain/policy/national.ts';
import { PinnedPolicy } from '#schema/cycle.ts';

describe('the national policy of a year', () => {
  it('pins criteria, sheet and reference period in the shape of the contract', () => {
    const policy = nationalPolicy(2026);
    expect(policy).toMatchObject({
      id: 'vn-2026',
      criteria: { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' },
      sheet: 'D510-2022/placeholder',
      period: { from: '2025-11-15T17:00:00.000Z', until: '2026-11-15T17:00:00.000Z' },
    });
    const { criteria, sheet, period } = policy ?? {};
    expect(PinnedPolicy.safeParse({ criteria, sheet, period, contentHash: 'a'.repeat(64) }).success).toBe(true);
  });

  it('begins with 2022, the first year under Circular 124', () => {
    expect(nationalPolicy(2022)?.period.from).toBe('2021-11-15T17:00:00.000Z');
    expect(nationalPolicy(2021)).toBeNull();
  });
});

describe('the pinned content', () => {
  const policy = nationalPolicy(2026);
  const content = policy && pinnedContent(policy);

  it('holds criteria and sheet by value, so that its hash changes with any word of them', () => {
    expect(content?.criteriaByType.CQ?.map(({ code }) => code)).toContain('CQ3.đ');
    expect(content?.criteriaByType.GD?.map(({ code }) => code)).toContain('GD2.2');
    expect(content?.sheetItself?.items).toHaveLength(5);
    expect(content?.screening.sizes.TRADE_SERVICES.small.staff).toBe(50);
  });

  it('is plain JSON: nothing is lost when it is written and read', () => {
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
    expect(JSON.stringify(content)).not.toContain('undefined');
  });
});
