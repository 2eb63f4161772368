import { areaOfUnit } from '#domain/policy/scope.ts';
import { C124_SCREENING } from '#domain/policy/screening-rules.ts';
import { screen } from '#domain/units/screening.ts';
import type { UnitFacts } from '#schema/unit.ts';

/** A unit as lists show it. `source` and `external_id` are those of its entry. */
export type UnitRow = {
  readonly unit_id: string;
  readonly version: number;
  readonly province: string;
  readonly commune: string | null;
  readonly area: string;
  readonly type: UnitFacts['type'];
  readonly level: UnitFacts['level'];
  readonly name: string;
  readonly missing: readonly string[];
  readonly facts: UnitFacts;
};

/**
 * Facts without which no case can be opened (C124 Art. 1.2b, 9–10), by the rules of today: other rules are a new
 * version of this fold. A provincial People's Committee is no matter of facts: nobody in the system decides on it.
 */
export const missingFacts = (facts: UnitFacts): readonly string[] => {
  if (facts.subtype === 'UBND_TINH') return [];
  const screening = screen(facts, { screening: C124_SCREENING });
  return 'missing' in screening ? screening.missing : [];
};

export const unitRow = (unitId: string, version: number, facts: UnitFacts): UnitRow => ({
  unit_id: unitId,
  version,
  province: facts.province,
  commune: facts.commune,
  area: areaOfUnit(facts),
  type: facts.type,
  level: facts.level,
  name: facts.name,
  missing: missingFacts(facts),
  facts,
});
