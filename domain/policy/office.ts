import type { OfficeId, UnitId } from '#schema/ids.ts';

const FORM = /^([A-Z][A-Z0-9_]{1,40}@vn(\.\d{2}(\.\d{5})?)?|UNIT@\d{2}-(CQ|DN|GD)-\d{6})$/;
const isOfficeId = (text: string): text is OfficeId => FORM.test(text);

/** Facts are parsed at the edges, so a text of another form is broken data, not a refusal. */
const office = (text: string): OfficeId => {
  if (isOfficeId(text)) return text;
  throw new RangeError(`${text} is no office`);
};

/** `<kind>@<area>` */
export const officeAt = (kind: string, ...area: readonly string[]): OfficeId =>
  office(`${kind}@${['vn', ...area].join('.')}`);

/** `UNIT@<unit>`: the office of the unit's own people. */
export const unitOffice = (unitId: UnitId): OfficeId => office(`UNIT@${unitId}`);

export const officeKind = (office: OfficeId): string => office.slice(0, office.indexOf('@'));
/** The kind as rules know it; several departments of one province differ by a suffix: `DEPARTMENT_GDDT@vn.56`. */
export const generalKind = (office: OfficeId): string => officeKind(office).replace(/^DEPARTMENT_.+$/, 'DEPARTMENT');
/** `vn`, `vn.56`, `vn.56.22366`; for a unit's own office its unit id. */
export const officeScope = (office: OfficeId): string => office.slice(office.indexOf('@') + 1);

/** The office above (C48 two tiers; KN Art. 7 for People's Committees); `null` where this system knows none. */
export const superiorOf = (office: OfficeId): OfficeId | null => {
  const province = officeScope(office).slice(3, 5);
  switch (generalKind(office)) {
    case 'COMMUNE_POLICE':
      return officeAt('PROV_POLICE', province);
    case 'COMMUNE_PC':
    case 'DEPARTMENT':
      return officeAt('PROV_PC', province);
    case 'PROV_POLICE':
      return officeAt('V05');
    case 'PROV_PC':
    case 'V05':
      return officeAt('MINISTER');
    default:
      return null;
  }
};
