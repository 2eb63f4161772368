import { authorityOf } from '#domain/policy/authority.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { CaseId } from '#schema/ids.ts';
import { textOf } from '#scripts/walk/client.ts';
import { type Playing, playing } from './cast.ts';
import type { SeedUnit } from './complete-facts.ts';
import type { Seeding } from './context.ts';
import { type DemoCase, demoCase } from './demo-case.ts';
import { headIdOf } from './officers.ts';
import { readPages } from './read-pages.ts';
import type { Part } from './roads.ts';

/** A case with the officers who play its parts. */
export type CastCase = { readonly c: DemoCase; readonly play: (part: Part) => Playing };

const castOf = (n: number, year: number, { unitId, facts }: SeedUnit): CastCase | null => {
  const policy = policyAt(`${year}-01-05T05:00:00.000Z`, facts.province);
  const authority = authorityOf(policy, facts);
  if (!authority.determined) return null;
  const unit = { unitId, name: facts.name, subtype: facts.subtype, commune: facts.commune };
  const c = demoCase(n, year, CaseId.parse(`${year}-${unitId}`), facts, headIdOf(unit));
  return { c, play: (part) => playing(part, unit, authority) };
};

/** The province's open cases of a year, in the order of their units. */
export const openCases = async (
  seeding: Seeding,
  year: number,
  units: readonly SeedUnit[],
): Promise<readonly CastCase[]> => {
  const byId = new Map(units.map((unit) => [String(unit.unitId), unit]));
  const lines = await readPages(seeding, '/v1/cases', { year: `${year}` });
  const open = lines.filter((line) => textOf(line, 'status') !== 'Excluded').map((line) => textOf(line, 'unitId'));
  return open.sort().flatMap((unitId, n) => {
    const unit = byId.get(unitId);
    return (unit && castOf(n, year, unit)) ?? [];
  });
};
