import type { z } from 'zod';
import { areaOfUnit } from '#domain/policy/scope.ts';
import { missingFacts } from '#projections/unit/row.ts';
import type { UnitFacts, UnitSource } from '#schema/unit.ts';
import { Unit } from '../models/unit.ts';
import type { Names } from '../names.ts';

export type KnownUnit = {
  readonly unitId: string;
  readonly version: number;
  readonly facts: UnitFacts;
  readonly source: z.infer<typeof UnitSource>;
};

export const unitView = ({ unitId, version, facts, source }: KnownUnit, names: Names): Unit => {
  const area = areaOfUnit(facts);
  return Unit.parse({ unitId, version, facts, source, area, areaName: names.area(area), missing: missingFacts(facts) });
};
