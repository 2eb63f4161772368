import type { UnitColumn } from '#schema/unit-columns.ts';

export type FindingCode =
  | 'CellMissing'
  | 'CellTooLong'
  | 'CellNotStorable'
  | 'CodeInvalid'
  | 'ProvinceMissing'
  | 'ProvinceUnknown'
  | 'ProvinceNotChosen'
  | 'CommuneUnknown'
  | 'CommuneOutsideProvince'
  | 'ValueUnknown'
  | 'NotYesOrNo'
  | 'NotWholeNumber'
  | 'NotForThisType'
  | 'EnterpriseFactsIncomplete'
  | 'SourceMissing'
  | 'TooManyCells'
  | 'NameAmbiguous'
  | 'UnitNotRecoded'
  | 'LevelOutsideScope'
  | 'OutsideScope'
  | 'RoleMissing';

/** What is wrong with one cell of a row, or with the row (`column` null). */
export type Finding = {
  readonly code: FindingCode;
  readonly column: UnitColumn | null;
  readonly facts: Readonly<Record<string, string | number>>;
};
export const finding = (code: FindingCode, column: Finding['column'], facts: Finding['facts'] = {}): Finding => ({
  code,
  column,
  facts,
});
