import { unitDecider } from '#domain/unit/unit.ts';
import type { Signed } from '#schema/envelope.ts';
import { EnterpriseFacts, type UnitCommand, type UnitEvent, UnitFacts } from '#schema/unit.ts';
import type { UnitColumn } from '#schema/unit-columns.ts';
import type { CurrentUnit } from '#store/registers/current-units.ts';
import { type Finding, finding } from './finding.ts';
import type { RowGiven } from './read-row.ts';

type EventOf<T extends UnitEvent['type']> = Extract<UnitEvent, { type: T }>;

/** What a row comes to, before anything is written. */
export type RowDecision =
  | { readonly verdict: 'NEW'; readonly event: Signed<EventOf<'UnitEntered'>> }
  | { readonly verdict: 'CHANGED'; readonly event: Signed<EventOf<'UnitDetailsCorrected'>>; readonly unit: CurrentUnit }
  | { readonly verdict: 'UNCHANGED'; readonly unit: CurrentUnit }
  | { readonly verdict: 'REFUSED'; readonly findings: readonly Finding[] };

export type SignRow = (command: UnitCommand) => Signed<UnitCommand>;

const refused = (...findings: readonly Finding[]): RowDecision => ({ verdict: 'REFUSED', findings });

const COLUMN_OF = {
  sector: 'sector',
  insuredStaff: 'insured_staff',
  revenue: 'revenue',
  capital: 'capital',
} as const satisfies Record<keyof EnterpriseFacts, UnitColumn>;

/** Sector and staff are needed for every test of size (N80 Art. 5): without both the others decide nothing. */
const enterpriseWith = (known: EnterpriseFacts | null, given: RowGiven['enterprise']) => {
  if (given === null) return { enterprise: known };
  const whole = EnterpriseFacts.safeParse({ ...known, ...given });
  if (whole.success) return { enterprise: whole.data };
  const missing = (['sector', 'insuredStaff'] as const).filter(
    (fact) => known?.[fact] === undefined && !(fact in given),
  );
  return { findings: missing.map((fact) => finding('EnterpriseFactsIncomplete', COLUMN_OF[fact])) };
};

const FIELD_COLUMN: Readonly<Record<string, UnitColumn>> = { type: 'unit_type', province: 'province_code' };

const decided = (command: Signed<UnitCommand>, unit: CurrentUnit | null): RowDecision => {
  const decision = unitDecider.decide(command, { facts: unit?.facts ?? null });
  if (!decision.accepted) {
    const { refusal } = decision;
    if (refusal.code === 'NothingChanged' && unit) return { verdict: 'UNCHANGED', unit };
    if (refusal.code === 'UnitNotRecoded')
      return refused(...refusal.fields.map((field) => finding('UnitNotRecoded', FIELD_COLUMN[field] ?? null)));
    if (refusal.code === 'LevelOutsideScope')
      return refused(finding(refusal.code, 'management_level', { level: refusal.level }));
    if (refusal.code === 'OutsideScope' || refusal.code === 'RoleMissing') return refused(finding(refusal.code, null));
    throw new Error(`${command.type} of an import refused: ${refusal.code}`);
  }
  const [event] = decision.events;
  if (event?.type === 'UnitEntered') return { verdict: 'NEW', event: { ...event, type: event.type, data: event.data } };
  if (event?.type === 'UnitDetailsCorrected' && unit)
    return { verdict: 'CHANGED', unit, event: { ...event, type: event.type, data: event.data } };
  throw new Error(`${command.type} of an import came to ${event?.type}`);
};

export type RowContext = {
  /** The unit that the row is; null: none yet. */
  readonly unit: CurrentUnit | null;
  readonly sign: SignRow;
  readonly reason: string;
};

/** New, changed or unchanged, by the decider of the unit's stream. Only what the row names can change. */
export const decideRow = (given: RowGiven, { unit, sign, reason }: RowContext): RowDecision => {
  const { name, type, province, known, source } = given;
  const merged = enterpriseWith(unit?.facts.enterprise ?? null, given.enterprise);
  if ('findings' in merged) return refused(...merged.findings);
  const facts = { type, province, ...known, ...merged };
  // A row that is a unit by its name alone does not rename it: another name would be another unit.
  const named = source.externalId === null ? facts : { name, ...facts };
  const command: UnitCommand =
    unit === null
      ? { type: 'EnterUnit', data: { facts: UnitFacts.parse({ name, ...facts }), source } }
      : { type: 'CorrectUnitDetails', data: { changes: named, reason } };
  return decided(sign(command), unit);
};
