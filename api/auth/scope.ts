import { areaOfOffice, covers } from '#domain/policy/scope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';

/** What an officer may see: these areas with all below them, and these units. */
export type Scope = { readonly areas: readonly string[]; readonly units: readonly string[] };

const UNIT = 'UNIT@';

/** An office sees the area it is of, a unit's people see their own unit. */
export const scopeOf = (appointments: readonly Pick<Appointment, 'office'>[]): Scope => {
  const offices = appointments.map(({ office }) => String(office));
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
export const seesOffice = (appointments: readonly Pick<Appointment, 'office'>[], office: OfficeId): boolean =>
  appointments.some((held) => held.office === office) || seesArea(scopeOf(appointments), areaOfOffice(office));
