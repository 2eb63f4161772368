import type { AreaTree } from '#projections/area/area-tree.ts';
import type { OfficeId } from '#schema/ids.ts';
import { decisionName } from '#texts/decision-name.ts';
import type { Language } from '#texts/language.ts';
import { areaName, officeName } from '#texts/office-names.ts';
import type { Office } from './models/office.ts';
import type { Wording } from './problem/write.ts';

const OFFICE = /^([A-Z][A-Z0-9_]*)@(.+)$/;

const nameOfArea = (areas: AreaTree, language: Language, path: string): string => {
  const area = areas.find(path);
  return area ? areaName(language, area.kind, area.name) : path;
};

/** How areas and offices are called, in one language. */
export type Names = Wording & {
  readonly area: (path: string) => string;
  /** A unit's own office is called by the unit; where its name is not at hand, by its id. */
  readonly office: (id: OfficeId, unitName?: string) => Office;
};

export const createNames = (areas: AreaTree, language: Language): Names => {
  const area = (path: string) => nameOfArea(areas, language, path);
  const nameOf = (value: string): string => {
    const decision = decisionName(value, language, nameOf);
    if (decision !== undefined) return decision;
    const [, kind = '', scope = ''] = OFFICE.exec(value) ?? [];
    if (kind === '') return value;
    return kind === 'UNIT' ? scope : officeName(language, kind, area(scope));
  };
  const office = (id: OfficeId, unitName?: string): Office => ({
    id,
    name: unitName !== undefined && id.startsWith('UNIT@') ? unitName : nameOf(id),
  });
  return { language, nameOf, area, office };
};
