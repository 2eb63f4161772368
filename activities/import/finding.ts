import type { ImportColumn } from '#schema/import-columns.ts';

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
  | 'RoleMissing'
  | 'OfficeUnknown'
  | 'UnitUnknown'
  | 'UnitNameUnknown'
  | 'UnitNameAmbiguous'
  | 'OfficeTwice'
  | 'ContactEmpty'
  | 'EmailInvalid'
  | 'TelephoneInvalid';

/** What is wrong with one cell of a row, or with the row (`column` null). */
export type Finding = {
  readonly code: FindingCode;
  readonly column: ImportColumn | null;
  readonly facts: Readonly<Record<string, string | number>>;
};
export const finding = (code: FindingCode, column: Finding['column'], facts: Finding['facts'] = {}): Finding => ({
  code,
  column,
  facts,
});
