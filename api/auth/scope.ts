import { areaOfOffice, covers } from '#domain/policy/scope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';

/** What an officer may see: these areas with all below them, and these units. */
export type Scope = { readonly areas: readonly string[]; readonly units: readonly string[] };

const UNIT = 'UNIT@';

type Post = Pick<Appointment, 'role' | 'office'>;

/**
 * A managing authority "reads its units", a department has duties of its own (lifecycle §2). Which units are whose is
 * not known to the system: until it is, neither reads any.
 */
const READ_NO_CASE: readonly Role[] = ['MANAGING_AUTHORITY', 'DEPARTMENT'];

/** An office sees the cases and units of its area, a unit's people see their own unit. */
export const scopeOf = (posts: readonly Post[]): Scope =>
  figuresScopeOf(posts.filter(({ role }) => !READ_NO_CASE.includes(role)));

/** Where an officer's offices lie, whatever the role: for figures, which hold counts and no case. */
export const figuresScopeOf = (posts: readonly Pick<Post, 'office'>[]): Scope => {
  const offices = posts.map(({ office }) => String(office));
  const units = offices.filter((office) => office.startsWith(UNIT)).map((office) => office.slice(UNIT.length));
  const areas = offices.filter((office) => !office.startsWith(UNIT)).map((office) => office.split('@')[1] ?? '');
  return { areas: [...new Set(areas)], units: [...new Set(units)] };
};

export const seesArea = ({ areas }: Scope, area: string): boolean => areas.some((scope) => covers(scope, area));

/** Figures of a whole province may be read by its communes and its units too: they hold counts, no case. */
export const sharesArea = ({ areas, units }: Scope, area: string): boolean =>
  areas.some((scope) => covers(scope, area) || covers(area, scope)) ||
  units.some((unit) => covers(area, `vn.${unit.slice(0, 2)}`));

export const seesUnit = (scope: Scope, unitId: string, area: string): boolean =>
  scope.units.includes(unitId) || seesArea(scope, area);

/** One's own office, and those of the areas one sees. */
export const seesOffice = (posts: readonly Post[], office: OfficeId): boolean =>
  posts.some((held) => held.office === office) || seesArea(scopeOf(posts), areaOfOffice(office));
