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

const identity = { name: Text(300), type: UnitType, province: ProvinceCode };
const known = {
  subtype: Text(60).nullable().describe('Kind as the register names it, e.g. UBND_XA, THPT'),
  commune: CommuneCode.nullable(),
  formerDistrict: Text(100).nullable(),
  level: ManagementLevel.nullable().describe('Managing level: fixes standing body and decider'),
  armedForces: z.boolean().nullable(),
  schoolLevels: z.array(SchoolLevel).max(10),
  enterprise: EnterpriseFacts.nullable(),
  partyBody: z.boolean().nullable(),
  managingAuthority: Text(200).nullable(),
  bloc: Text(60).nullable(),
  foreignInvested: z.boolean().nullable(),
  nonPublic: z.boolean().nullable(),
};

/** What is known of a unit. `null` means not known: it is asked for, never guessed. */
export const UnitFacts = z.strictObject({
  ...identity,
  subtype: known.subtype.default(null),
  commune: known.commune.default(null),
  formerDistrict: known.formerDistrict.default(null),
  level: known.level.default(null),
  armedForces: known.armedForces.default(null),
  schoolLevels: known.schoolLevels.default([]),
  enterprise: known.enterprise.default(null),
  partyBody: known.partyBody.default(null),
  managingAuthority: known.managingAuthority.default(null),
  bloc: known.bloc.default(null),
  foreignInvested: known.foreignInvested.default(null),
  nonPublic: known.nonPublic.default(null),
});
export type UnitFacts = z.infer<typeof UnitFacts>;

/** Facts to change; a fact that is not named stays as it is (so no default may fill it in). */
export const UnitChanges = z.strictObject({ ...identity, ...known }).partial();
export type UnitChanges = z.infer<typeof UnitChanges>;

export const UnitSource = z.strictObject({
  source: Text(200).describe('Register the row came from'),
  externalId: Text(100).nullable().describe("The register's own id, when it has one"),
});

export const UnitCommand = z.discriminatedUnion('type', [
  message('EnterUnit', 'Enters a unit into the register.', { facts: UnitFacts, source: UnitSource }),
  message('CorrectUnitDetails', 'Corrects or completes facts of a unit.', {
    changes: UnitChanges.refine((c) => Object.keys(c).length > 0, 'at least one fact'),
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
