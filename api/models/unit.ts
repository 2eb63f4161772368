import { z } from 'zod';
import { AreaPath, CaseId, UnitId } from '#schema/ids.ts';
import { UnitFacts, UnitSource } from '#schema/unit.ts';
import { listOf } from './page.ts';

export const Unit = z
  .object({
    unitId: UnitId,
    version: z.int(),
    facts: UnitFacts,
    source: UnitSource,
    area: AreaPath,
    areaName: z.string(),
    missing: z.array(z.string()).describe('Facts without which no case can be opened'),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;
export const UnitList = listOf(Unit).meta({ id: 'UnitList' });
export const UnitDetail = Unit.extend({ cases: z.array(z.object({ caseId: CaseId, year: z.int() })) }).meta({
  id: 'UnitDetail',
});
