import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import type { UnitFacts } from '#schema/unit.ts';
import { officeScope } from './office.ts';

/** `vn`, `vn.56`, `vn.56.22366`: the area an office answers for; a unit's own office lies in its province. */
export const areaOfOffice = (office: OfficeId): string => {
  const scope = officeScope(office);
  return scope.startsWith('vn') ? scope : `vn.${scope.slice(0, 2)}`;
};

/** `vn.56.22366`: where a unit lies; its province while its commune is not known. */
export const areaOfUnit = ({ province, commune }: Pick<UnitFacts, 'province' | 'commune'>): string =>
  commune === null ? `vn.${province}` : `vn.${province}.${commune}`;

/** An area covers itself and all below it. */
export const covers = (area: string, other: string): boolean => other === area || other.startsWith(`${area}.`);

export type ScopeRefusal =
  | { readonly code: 'RoleMissing'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | { readonly code: 'OutsideScope'; readonly legalBasis: null; readonly area: string };

/** Whether an actor's role may act, and whether his office answers for the area. */
export function unauthorised(
  actor: Pick<Actor, 'role' | 'office'>,
  roles: readonly Role[],
  area: string,
): ScopeRefusal | null {
  if (!roles.includes(actor.role)) return { code: 'RoleMissing', legalBasis: null, roles };
  return covers(areaOfOffice(actor.office), area) ? null : { code: 'OutsideScope', legalBasis: null, area };
}
