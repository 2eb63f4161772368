import type { AreaTree } from '#projections/area/area-tree.ts';
import { EnterpriseFacts, ManagementLevel, SchoolLevel, type UnitChanges, UnitType } from '#schema/unit.ts';
import type { UnitColumn } from '#schema/unit-columns.ts';
import { type CellReader, type Cells, readCells } from './cells.ts';
import { type Finding, finding } from './finding.ts';

export type Chosen = {
  readonly province: string | null;
  /** Register of rows that name none. */
  readonly source: string | null;
};

/** Enterprise facts as far as the row knows them; with what the register knows they may be whole. */
export type EnterpriseGiven = { readonly [K in keyof EnterpriseFacts]?: EnterpriseFacts[K] };
export type RowGiven = {
  readonly name: string;
  readonly type: UnitType;
  readonly province: string;
  /** The other facts that the row knows. What it does not name is not touched. */
  readonly known: UnitChanges;
  readonly enterprise: EnterpriseGiven | null;
  readonly source: { readonly source: string; readonly externalId: string | null };
};

/** Rows of a file that names no register come from this one. */
export const UNNAMED_SOURCE = 'file';
const MAXIMUM_STAFF = 10_000_000;
const MAXIMUM_AMOUNT = Number.MAX_SAFE_INTEGER;

const provinceOf = (read: CellReader, areas: AreaTree, chosen: Chosen): string | undefined => {
  const code = read.code('province_code', 2) ?? chosen.province;
  if (code === null) {
    if (read.findings.length === 0) read.findings.push(finding('ProvinceMissing', 'province_code'));
    return undefined;
  }
  if (areas.find(`vn.${code}`) === undefined) read.findings.push(finding('ProvinceUnknown', 'province_code', { code }));
  else if (chosen.province !== null && code !== chosen.province)
    read.findings.push(finding('ProvinceNotChosen', 'province_code', { code, chosen: chosen.province }));
  return code;
};

const communeOf = (read: CellReader, areas: AreaTree, province: string | undefined): string | undefined => {
  const code = read.code('commune_code', 5);
  if (code === undefined) return undefined;
  const commune = areas.commune(code);
  if (commune === undefined) read.findings.push(finding('CommuneUnknown', 'commune_code', { code }));
  else if (province !== undefined && commune.parent !== `vn.${province}`)
    read.findings.push(finding('CommuneOutsideProvince', 'commune_code', { code, province }));
  return code;
};

const ENTERPRISE_COLUMNS = ['sector', 'insured_staff', 'revenue', 'capital'] as const satisfies readonly UnitColumn[];

const enterpriseOf = (read: CellReader): EnterpriseGiven => ({
  ...present({ sector: read.oneOf('sector', EnterpriseFacts.shape.sector.options) }),
  ...present({ insuredStaff: read.wholeNumber('insured_staff', MAXIMUM_STAFF) }),
  ...present({ revenue: read.wholeNumber('revenue', MAXIMUM_AMOUNT) }),
  ...present({ capital: read.wholeNumber('capital', MAXIMUM_AMOUNT) }),
});

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
const isPresent = <T extends object>(value: Partial<T>): value is Present<T> =>
  Object.values(value).every((each) => each !== undefined);
/** The object without what is undefined: an empty cell says nothing, it does not say null. */
function present<T extends object>(value: T): Present<T> {
  const left: Partial<T> = { ...value };
  for (const key in left) if (left[key] === undefined) delete left[key];
  return isPresent(left) ? left : {};
}

const knownOf = (read: CellReader, commune: string | undefined): UnitChanges => {
  const schoolLevels = read.someOf('school_levels', SchoolLevel.options);
  return present({
    subtype: read.text('subtype', 60),
    commune,
    formerDistrict: read.text('former_district', 100),
    level: read.oneOf('management_level', ManagementLevel.options),
    armedForces: read.yesOrNo('armed_forces'),
    schoolLevels: schoolLevels && [...schoolLevels],
    partyBody: read.yesOrNo('party_body'),
    managingAuthority: read.text('managing_authority', 200),
    bloc: read.text('bloc', 60),
    foreignInvested: read.yesOrNo('foreign_invested'),
    nonPublic: read.yesOrNo('non_public'),
  });
};

/** Facts of another type of unit are a mistake in the row: kept silently they would decide nothing. */
const assertOfType = (read: CellReader, cells: Cells, type: UnitType | undefined): void => {
  const foreign = [
    ...(type === 'ENTERPRISE' ? [] : ENTERPRISE_COLUMNS),
    ...(type === 'EDUCATION' ? [] : (['school_levels'] as const)),
  ];
  if (type === undefined) return;
  for (const column of foreign) if (cells.has(column)) read.findings.push(finding('NotForThisType', column, { type }));
};

const sourceOf = (read: CellReader, chosen: Chosen): RowGiven['source'] => {
  const externalId = read.text('external_id', 100) ?? null;
  const source = read.text('source', 200) ?? chosen.source;
  // Two registers may number alike: an id means nothing without its register.
  if (externalId !== null && source === null) read.findings.push(finding('SourceMissing', 'source'));
  return { source: source ?? UNNAMED_SOURCE, externalId };
};

const required = <T>(read: CellReader, cells: Cells, column: UnitColumn, value: T | undefined): T | undefined => {
  if (!cells.has(column)) read.findings.push(finding('CellMissing', column));
  return value;
};

export type ReadRow = { readonly given: RowGiven } | { readonly findings: readonly Finding[] };

/** One row as facts: everything that is wrong with it is said at once, and nothing is guessed. */
export const readRow = (cells: Cells, areas: AreaTree, chosen: Chosen): ReadRow => {
  const read = readCells(cells);
  const name = required(read, cells, 'name', read.text('name', 300));
  const type = required(read, cells, 'unit_type', read.oneOf('unit_type', UnitType.options));
  const province = provinceOf(read, areas, chosen);
  const known = knownOf(read, communeOf(read, areas, province));
  const enterprise = enterpriseOf(read);
  const source = sourceOf(read, chosen);
  assertOfType(read, cells, type);
  if (read.findings.length > 0 || name === undefined || type === undefined || province === undefined)
    return { findings: read.findings };
  return {
    given: { name, type, province, known, enterprise: Object.keys(enterprise).length > 0 ? enterprise : null, source },
  };
};
