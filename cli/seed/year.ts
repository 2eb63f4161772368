import { authorityOf } from '#domain/policy/authority.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { CaseId } from '#schema/ids.ts';
import { listOf, textOf } from '#scripts/walk/client.ts';
import { type Playing, playing } from './cast.ts';
import { PROVINCE } from './communes.ts';
import type { SeedUnit } from './complete-facts.ts';
import type { Seeding } from './context.ts';
import { type DemoCase, demoCase } from './demo-case.ts';
import { headIdOf } from './officers.ts';
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
  { client, sessions }: Seeding,
  year: number,
  units: readonly SeedUnit[],
): Promise<readonly CastCase[]> => {
  const token = await sessions(`of-pp${PROVINCE}a`);
  const byId = new Map(units.map((unit) => [String(unit.unitId), unit]));
  const lines: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = cursor === '' ? {} : { cursor };
    const query = new URLSearchParams({ year: `${year}`, area: `vn.${PROVINCE}`, limit: '200', ...page });
    const { status, body } = await client.get(`/v1/cases?${query}`, token);
    if (status !== 200) throw new Error(`cases: ${status} ${JSON.stringify(body)}`);
    lines.push(...listOf(body, 'items'));
    const next: unknown = body['nextCursor'];
    cursor = typeof next === 'string' ? next : null;
  }
  const open = lines.filter((line) => textOf(line, 'status') !== 'Excluded').map((line) => textOf(line, 'unitId'));
  return open.sort().flatMap((unitId, n) => {
    const unit = byId.get(unitId);
    return (unit && castOf(n, year, unit)) ?? [];
  });
};
