import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AreaPath } from '#schema/ids.ts';

export type Area = {
  readonly path: AreaPath;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: AreaPath | null;
};

/** The country, its 34 provinces, their 3,321 communes (data/SOURCES.md). */
export type AreaTree = {
  readonly find: (path: string) => Area | undefined;
  readonly childrenOf: (path: string) => readonly Area[];
  /** A commune by its code alone, which is unique in the country. */
  readonly commune: (code: string) => Area | undefined;
};

const DATA = join(import.meta.dirname, '..', '..', 'data');
const COUNTRY: Area = { path: AreaPath.parse('vn'), code: 'vn', name: 'Việt Nam', kind: 'COUNTRY', parent: null };

/** These two files quote nothing: a field holds neither comma nor line break. */
const rowsOf = (folder: string, file: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, file), 'utf8')
    .normalize('NFC')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const areaBelow = (parent: string, [code = '', name = '', kind = '']: readonly string[]): Area => ({
  path: AreaPath.parse(`${parent}.${code}`),
  code,
  name,
  kind,
  parent: AreaPath.parse(parent),
});

/** All areas from data/*.csv, which change when the State redraws them: a new file, a new start. */
export const loadAreas = (folder: string = DATA): AreaTree => {
  const provinces = rowsOf(folder, 'provinces.csv').map((row) => areaBelow('vn', row));
  const communes = rowsOf(folder, 'communes.csv').map((row) => areaBelow(`vn.${row[3]}`, row));
  const areas = [COUNTRY, ...provinces, ...communes];
  const byPath = new Map(areas.map((area) => [String(area.path), area]));
  const byParent = Map.groupBy(areas, ({ parent }) => String(parent));
  const byCode = new Map(communes.map((area) => [area.code, area]));
  return {
    find: (path) => byPath.get(path),
    childrenOf: (path) => byParent.get(path) ?? [],
    commune: (code) => byCode.get(code),
  };
};
