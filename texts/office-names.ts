import { formatMessage } from './format.ts';
import type { Language } from './language.ts';
import { termOf } from './terms.ts';

/** How an office is called after its kind; `area` is the area's full name, e.g. phường Nha Trang. */
const KINDS = {
  vi: {
    COMMUNE_POLICE: 'Công an {area}',
    COMMUNE_PC: 'UBND {area}',
    PROV_POLICE: 'Công an {area}',
    PROV_PC: 'UBND {area}',
    PROV_PC_OFFICE: 'Văn phòng UBND {area}',
    V05: 'Cục V05, Bộ Công an',
    MINISTER: 'Bộ trưởng Bộ Công an',
    SYSTEM: 'Hệ thống',
  },
  en: {
    COMMUNE_POLICE: 'Police of {area}',
    COMMUNE_PC: 'People’s Committee of {area}',
    PROV_POLICE: 'Police of {area}',
    PROV_PC: 'People’s Committee of {area}',
    PROV_PC_OFFICE: 'Office of the People’s Committee of {area}',
    V05: 'Department V05, Ministry of Public Security',
    MINISTER: 'Minister of Public Security',
    SYSTEM: 'System',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const AREA_KINDS = {
  vi: {
    CITY: 'thành phố {name}',
    PROVINCE: 'tỉnh {name}',
    COMMUNE: 'xã {name}',
    WARD: 'phường {name}',
    SPECIAL_ZONE: 'đặc khu {name}',
  },
  en: {
    CITY: '{name} city',
    PROVINCE: '{name} province',
    COMMUNE: '{name} commune',
    WARD: '{name} ward',
    SPECIAL_ZONE: '{name} special zone',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const textOf = (texts: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined;

/** phường Nha Trang, tỉnh Khánh Hòa; a country is called by its name. */
export const areaName = (language: Language, kind: string, name: string): string =>
  formatMessage(language, textOf(AREA_KINDS[language], kind) ?? '{name}', { name });

/** An office of a kind that has no name of its own is called by its role and area. */
const officeName = (language: Language, kind: string, area: string): string =>
  formatMessage(language, textOf(KINDS[language], kind) ?? '{role}, {area}', { area, role: termOf(kind, language) });

const OFFICE = /^([A-Z][A-Z0-9_]*)@(.+)$/;
type Area = { readonly kind: string; readonly name: string };
type FindArea = (path: string) => Area | undefined;

/** An area by its path; one that is not known is called by it. */
export const areaNameAt = (language: Language, path: string, find: FindArea): string => {
  const area = find(path);
  return area ? areaName(language, area.kind, area.name) : path;
};

/** `COMMUNE_POLICE@vn.56.22366` → Công an phường Nha Trang; a unit is called by its id, what is no office by itself. */
export const officeNameOf = (language: Language, office: string, find: FindArea): string => {
  const [, kind = '', scope = ''] = OFFICE.exec(office) ?? [];
  if (kind === '') return office;
  return kind === 'UNIT' ? scope : officeName(language, kind, areaNameAt(language, scope, find));
};
