import type { UnitChanges, UnitFacts } from '#schema/unit.ts';

type SchoolLevels = UnitFacts['schoolLevels'];
const LEVELS: Readonly<Record<string, SchoolLevels>> = {
  THCS: ['LOWER_SECONDARY'],
  THPT: ['UPPER_SECONDARY'],
  TRUONG_PHO_THONG_NHIEU_CAP: ['PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'],
  PTDTNT: ['LOWER_SECONDARY', 'UPPER_SECONDARY'],
  GDTX: ['CONTINUING'],
  TRUNG_CAP: ['VOCATIONAL'],
  CAO_DANG: ['COLLEGE'],
  DAI_HOC: ['UNIVERSITY'],
};

const MEDIUM = { sector: 'TRADE_SERVICES', insuredStaff: 86, revenue: 180_000_000_000, capital: null } as const;
const LARGE = { sector: 'INDUSTRY_CONSTRUCTION', insuredStaff: 640, revenue: 900_000_000_000, capital: null } as const;
const SMALL = { sector: 'TRADE_SERVICES', insuredStaff: 18, revenue: 22_000_000_000, capital: null } as const;

/** Sizes are invented for the demonstration and marked so: two in five in scope, two in five small, one not known. */
const sizeOf = (n: number): UnitFacts['enterprise'] => [MEDIUM, SMALL, LARGE, SMALL, null][n % 5] ?? null;

/** What the real list lacks, completed for the demonstration; `null`: left as it is, so that some remain incomplete. */
export const completionOf = (facts: UnitFacts, n: number): UnitChanges | null => {
  if (n % 13 === 0) return null;
  const level = facts.level ?? (facts.commune !== null && n % 4 !== 3 ? 'COMMUNE' : 'PROVINCE');
  const levels = facts.level === null ? { level } : {};
  if (facts.type === 'EDUCATION') {
    const schoolLevels: SchoolLevels = [...(LEVELS[facts.subtype ?? ''] ?? ['OTHER'])];
    return { ...levels, schoolLevels };
  }
  if (facts.type === 'ENTERPRISE') {
    const enterprise = sizeOf(n);
    return enterprise === null ? levels : { ...levels, enterprise };
  }
  return Object.keys(levels).length > 0 ? levels : null;
};
