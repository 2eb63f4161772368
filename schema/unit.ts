import { z } from 'zod';
import { message, Text } from './envelope.ts';
import { CommuneCode, ProvinceCode } from './ids.ts';

export const UnitType = z.enum(['AGENCY', 'ENTERPRISE', 'EDUCATION']);
export type UnitType = z.infer<typeof UnitType>;
export const ManagementLevel = z.enum(['COMMUNE', 'PROVINCE', 'MINISTRY']);
export type ManagementLevel = z.infer<typeof ManagementLevel>;
export const SchoolLevel = z.enum([
  'CRECHE',
  'PRESCHOOL',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'CONTINUING',
  'VOCATIONAL',
  'COLLEGE',
  'UNIVERSITY',
  'OTHER',
]);
export type SchoolLevel = z.infer<typeof SchoolLevel>;

/** Size facts of the previous year (N80 Art. 5–9); amounts in whole VND. */
export const EnterpriseFacts = z.strictObject({
  sector: z.enum(['AGRICULTURE', 'INDUSTRY_CONSTRUCTION', 'TRADE_SERVICES']),
  insuredStaff: z.int().min(0).max(10_000_000),
  revenue: z.int().min(0).nullable().default(null),
  capital: z.int().min(0).nullable().default(null),
});
export type EnterpriseFacts = z.infer<typeof EnterpriseFacts>;

/** What is known of a unit. `null` means not known: it is asked for, never guessed. */
export const UnitFacts = z.strictObject({
  name: Text(300),
  type: UnitType,
  subtype: Text(60).nullable().default(null).describe('Kind as the register names it, e.g. UBND_XA, THPT'),
  province: ProvinceCode,
  commune: CommuneCode.nullable().default(null),
  formerDistrict: Text(100).nullable().default(null),
  level: ManagementLevel.nullable().default(null).describe('Managing level: fixes standing body and decider'),
  armedForces: z.boolean().nullable().default(null),
  schoolLevels: z.array(SchoolLevel).max(10).default([]),
  enterprise: EnterpriseFacts.nullable().default(null),
  partyBody: z.boolean().nullable().default(null),
  managingAuthority: Text(200).nullable().default(null),
  bloc: Text(60).nullable().default(null),
  foreignInvested: z.boolean().nullable().default(null),
  nonPublic: z.boolean().nullable().default(null),
});
export type UnitFacts = z.infer<typeof UnitFacts>;

export const UnitSource = z.strictObject({
  source: Text(200).describe('Register the row came from'),
  externalId: Text(100).nullable().describe("The register's own id, when it has one"),
});

export const UnitCommand = z.discriminatedUnion('type', [
  message('EnterUnit', 'Enters a unit into the register.', { facts: UnitFacts, source: UnitSource }),
  message('CorrectUnitDetails', 'Corrects or completes facts of a unit.', {
    changes: UnitFacts.partial().refine((c) => Object.keys(c).length > 0, 'at least one fact'),
    reason: Text(1000),
  }),
]);
export type UnitCommand = z.infer<typeof UnitCommand>;

export const UnitEvent = z.discriminatedUnion('type', [
  message('UnitEntered', 'The unit is in the register.', { facts: UnitFacts, source: UnitSource }),
  message('UnitDetailsCorrected', 'Facts were corrected or completed; the whole new facts are kept.', {
    facts: UnitFacts,
    changed: z.array(z.string()),
    reason: Text(1000),
  }),
]);
export type UnitEvent = z.infer<typeof UnitEvent>;
