/** Columns of a file of units, in the order of the shipped files, then facts that those lack. */
export const UNIT_COLUMNS = [
  'external_id',
  'name',
  'unit_type',
  'subtype',
  'province_code',
  'commune_code',
  'former_district',
  'management_level',
  'armed_forces',
  'source',
  'sector',
  'insured_staff',
  'revenue',
  'capital',
  'school_levels',
  'party_body',
  'managing_authority',
  'bloc',
  'foreign_invested',
  'non_public',
] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** Without these no row can be a unit. The province may be chosen for the whole file instead. */
export const REQUIRED_UNIT_COLUMNS = ['name', 'unit_type'] as const satisfies readonly UnitColumn[];
