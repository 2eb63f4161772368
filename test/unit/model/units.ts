import { CaseId, UnitId } from '#schema/ids.ts';
import { UnitFacts } from '#schema/unit.ts';

const BN = 1_000_000_000;
export const LARGE = { sector: 'TRADE_SERVICES', insuredStaff: 300, revenue: 400 * BN, capital: 200 * BN } as const;
export const SMALL = { sector: 'TRADE_SERVICES', insuredStaff: 40, revenue: 90 * BN, capital: 200 * BN } as const;
export const UNSIZED = { sector: 'TRADE_SERVICES', insuredStaff: 40, revenue: 900 * BN, capital: null } as const;

/** Later than the two-tier government of July 2025, so that today's offices and communes exist all year. */
export const YEAR = 2026;
export type KnownUnit = { readonly unitId: UnitId; readonly caseId: CaseId; readonly facts: UnitFacts };

const unit = (digits: string, changes: Partial<UnitFacts>): KnownUnit => {
  const short = { AGENCY: 'CQ', ENTERPRISE: 'DN', EDUCATION: 'GD' } as const;
  const facts = UnitFacts.parse({
    name: `Đơn vị ${digits}`,
    type: 'AGENCY',
    province: '56',
    commune: '22366',
    level: 'COMMUNE',
    armedForces: false,
    partyBody: true,
    ...changes,
  });
  const unitId = UnitId.parse(`56-${short[facts.type]}-${digits}`);
  return { unitId, caseId: CaseId.parse(`${YEAR}-${unitId}`), facts };
};

/** One of each kind that the law treats in its own way. */
export const UNITS = {
  agency: unit('000001', {}),
  enterprise: unit('000002', { type: 'ENTERPRISE', enterprise: LARGE }),
  school: unit('000003', { type: 'EDUCATION', schoolLevels: ['PRIMARY', 'LOWER_SECONDARY'], level: 'PROVINCE' }),
  provincial: unit('000004', { level: 'PROVINCE' }),
  ministerial: unit('000005', { level: 'MINISTRY' }),
  communePC: unit('000006', { subtype: 'UBND_XA', commune: '22333' }),
  withoutPolice: unit('000007', { commune: '22736' }),
  small: unit('000008', { type: 'ENTERPRISE', enterprise: SMALL }),
  primary: unit('000009', { type: 'EDUCATION', schoolLevels: ['PRIMARY', 'PRESCHOOL'] }),
  academy: unit('000010', {
    type: 'EDUCATION',
    schoolLevels: ['UNIVERSITY'],
    armedForces: true,
    level: 'MINISTRY',
  }),
  unsized: unit('000011', { type: 'ENTERPRISE', enterprise: UNSIZED }),
  levelUnknown: unit('000012', { level: null }),
  provincePC: unit('000013', { subtype: 'UBND_TINH', level: 'PROVINCE' }),
} as const satisfies Record<string, KnownUnit>;
export type UnitKind = keyof typeof UNITS;
