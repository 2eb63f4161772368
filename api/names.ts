import type { AreaTree } from '#projections/area/area-tree.ts';
import type { OfficeId } from '#schema/ids.ts';
import { decisionName } from '#texts/decision-name.ts';
import type { Language } from '#texts/language.ts';
import { areaNameAt, officeNameOf } from '#texts/office-names.ts';
import type { Office } from './models/office.ts';
import type { Wording } from './problem/write.ts';

/** How areas and offices are called, in one language. */
export type Names = Wording & {
  readonly area: (path: string) => string;
  /** A unit's own office is called by the unit; where its name is not at hand, by its id. */
  readonly office: (id: OfficeId, unitName?: string) => Office;
};

export const createNames = (areas: AreaTree, language: Language): Names => {
  const area = (path: string) => areaNameAt(language, path, areas.find);
  const nameOf = (value: string): string =>
    decisionName(value, language, nameOf) ?? officeNameOf(language, value, areas.find);
  const office = (id: OfficeId, unitName?: string): Office => ({
    id,
    name: unitName !== undefined && id.startsWith('UNIT@') ? unitName : nameOf(id),
  });
  return { language, nameOf, area, office };
};
