import { PEOPLES_COMMITTEES } from '#domain/policy/authority.ts';
import { areaOfOffice } from '#domain/policy/scope.ts';
import type { Actor } from '#schema/envelope.ts';
import type { ManagementLevel, UnitFacts } from '#schema/unit.ts';

/** From the nearest to the unit upwards. */
export const LEVELS: readonly ManagementLevel[] = ['COMMUNE', 'PROVINCE', 'MINISTRY'];

/** The level whose police keep a unit's facts: a People's Committee is kept one level above its own (own-unit rule, D). */
export const keptAt = ({ level, subtype }: Pick<UnitFacts, 'level' | 'subtype'>): ManagementLevel => {
  if (subtype === PEOPLES_COMMITTEES.province) return 'MINISTRY';
  if (subtype === PEOPLES_COMMITTEES.commune) return 'PROVINCE';
  return level ?? 'COMMUNE';
};

/** How high a keeper of the register reaches; an administrator as high as the area of his office. */
export const reachOfKeeper = ({ role, office }: Actor): ManagementLevel => {
  if (role === 'COMMUNE_POLICE') return 'COMMUNE';
  return areaOfOffice(office) === 'vn' ? 'MINISTRY' : 'PROVINCE';
};
