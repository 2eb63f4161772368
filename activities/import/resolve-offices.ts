import { isBody } from '#domain/officer/posts.ts';
import { officeKind, officeScope, unitOffice } from '#domain/policy/office.ts';
import { areaOfOffice, areaOfUnit } from '#domain/policy/scope.ts';
import type { AreaTree } from '#projections/area/area-tree.ts';
import { unitsOfAreas } from '#projections/unit/names.ts';
import { type OfficeId, UnitId } from '#schema/ids.ts';
import type { Queryable } from '#store/pool.ts';
import { readUnits } from '#store/registers/current-units.ts';
import { oneForm } from '#store/registers/unit-identity.ts';
import { type Finding, finding } from './finding.ts';
import type { Meant } from './read-contact.ts';

export type Office = { readonly office: OfficeId; readonly area: string };
export type Resolve = (meant: Meant) => Office | { readonly finding: Finding };

const CHUNK = 1000;
const inChunks = async <T, R>(all: readonly T[], work: (some: readonly T[]) => Promise<readonly R[]>) => {
  const found: R[] = [];
  for (let at = 0; at < all.length; at += CHUNK) found.push(...(await work(all.slice(at, at + CHUNK))));
  return found;
};

const isUnit = (office: OfficeId): boolean => officeKind(office) === 'UNIT';
const keyOf = (area: string, name: string): string => JSON.stringify([area, oneForm(name)]);

const areaOfCommune = (areas: AreaTree, code: string): string | undefined => areas.commune(code)?.path;

/** Names as the register has them; one that two units of a commune share names neither. */
const unitsByName = async (db: Queryable, all: readonly Meant[], areas: AreaTree) => {
  const communes = all.flatMap((meant) => ('name' in meant ? (areaOfCommune(areas, meant.commune) ?? []) : []));
  const units = await inChunks([...new Set(communes)], (some) => unitsOfAreas(db, some));
  return Map.groupBy(units, ({ area, name }) => keyOf(area, name));
};

/** Where each unit lies that the rows name by its id, as its stream stands now. */
const areasOfUnits = async (db: Queryable, all: readonly Meant[]) => {
  const ids = all.flatMap((meant) => ('office' in meant && isUnit(meant.office) ? officeScope(meant.office) : []));
  const units = await inChunks([...new Set(ids)], (some) => readUnits(db, some));
  return new Map(units.map(({ unitId, facts }) => [unitId, areaOfUnit(facts)]));
};

/** Finds all offices that the rows of a file mean, at once. */
export const resolveOffices = async (db: Queryable, areas: AreaTree, all: readonly Meant[]): Promise<Resolve> => {
  const [byName, byId] = [await unitsByName(db, all, areas), await areasOfUnits(db, all)];
  const named = ({ name, commune }: Extract<Meant, { name: string }>): ReturnType<Resolve> => {
    const area = areaOfCommune(areas, commune);
    if (area === undefined) return { finding: finding('CommuneUnknown', 'commune_code', { code: commune }) };
    const [unit, ...more] = byName.get(keyOf(area, name)) ?? [];
    if (unit === undefined) return { finding: finding('UnitNameUnknown', 'office', { commune }) };
    const units = [unit, ...more].map(({ id }) => id).join(', ');
    if (more.length > 0) return { finding: finding('UnitNameAmbiguous', 'office', { units }) };
    return { office: unitOffice(UnitId.parse(unit.id)), area };
  };
  return (meant) => {
    if ('name' in meant) return named(meant);
    const { office } = meant;
    const scope = officeScope(office);
    if (isUnit(office)) {
      const area = byId.get(scope);
      return area === undefined ? { finding: finding('UnitUnknown', 'office', { unit: scope }) } : { office, area };
    }
    const there = isBody(office) && areas.find(scope) !== undefined;
    return there ? { office, area: areaOfOffice(office) } : { finding: finding('OfficeUnknown', 'office', { office }) };
  };
};
