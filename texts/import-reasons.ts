import type { UnitFacts } from '#schema/unit.ts';
import { formatMessage } from './format.ts';
import type { Language } from './language.ts';
import { termOf } from './terms.ts';

/** What is wrong with a file of units as a whole, or with one of its cells: one sentence that says what to do. */
export const IMPORT_REASONS = {
  vi: {
    FileEmpty: 'Tệp không có dòng nào: hãy dùng tệp mẫu và điền mỗi đơn vị một dòng.',
    FileTooLarge: 'Tệp lớn hơn {megabytes} MB: hãy chia thành nhiều tệp.',
    FileTooManyRows: 'Tệp có hơn {rows} dòng: hãy chia thành nhiều tệp.',
    FileTooLargeUnpacked: 'Tệp xlsx giải nén ra quá lớn nên không được mở: hãy lưu lại riêng bảng danh sách đơn vị.',
    FileNotUtf8: 'Tệp không ở bảng mã UTF-8: hãy lưu lại dạng “CSV UTF-8” hoặc gửi tệp xlsx.',
    FileIsUtf16: 'Tệp ở bảng mã UTF-16: hãy lưu lại dạng “CSV UTF-8” hoặc gửi tệp xlsx.',
    FileIsOldExcel: 'Tệp ở dạng Excel cũ (.xls): hãy lưu lại thành .xlsx.',
    FileKindUnknown: 'Tệp không phải CSV hoặc xlsx.',
    FileBroken:
      'Không đọc được tệp{line, plural, =0 {} other { từ dòng {line}}}: hãy mở tệp, kiểm tra dấu nháy kép và lưu lại.',
    HeaderNotFirst: 'Tên cột nằm ở dòng {line}: hãy xóa các dòng phía trên để tên cột ở dòng đầu.',
    HeaderTwice: 'Tên cột xuất hiện lần nữa ở dòng {line}: tệp chỉ được có một dòng tên cột.',
    HeaderUnknownColumns: 'Có cột không biết: {columns}. Các cột được nhận: {known}.',
    HeaderMissingColumns: 'Thiếu cột: {columns}.',
    HeaderColumnTwice: 'Cột xuất hiện hai lần: {columns}.',
    CellMissing: 'Ô bắt buộc còn trống.',
    CellTooLong: 'Dài quá {maximum} ký tự.',
    CellNotStorable: 'Ô chứa ký tự không lưu được.',
    CodeInvalid: '“{cell}” không phải mã gồm {width} chữ số.',
    ProvinceMissing: 'Chưa biết tỉnh: hãy điền mã tỉnh hoặc chọn tỉnh cho cả tệp.',
    ProvinceUnknown: 'Không có tỉnh mang mã {code}.',
    ProvinceNotChosen: 'Dòng thuộc tỉnh {code}, còn tỉnh đã chọn cho tệp là {chosen}.',
    CommuneUnknown: 'Không có xã, phường, đặc khu mang mã {code}.',
    CommuneOutsideProvince: 'Xã, phường, đặc khu {code} không thuộc tỉnh {province}.',
    ValueUnknown: '“{cell}” không phải giá trị được nhận; cần: {values}.',
    NotYesOrNo: '“{cell}” không phải có hoặc không.',
    NotWholeNumber: '“{cell}” không phải số nguyên không âm trong giới hạn.',
    NotForThisType: 'Cột này không dùng cho loại đơn vị {type}.',
    EnterpriseFactsIncomplete:
      'Quy mô doanh nghiệp cần cả lĩnh vực (sector) và số lao động đóng bảo hiểm (insured_staff).',
    SourceMissing: 'Có external_id nhưng không rõ danh sách nguồn: hãy điền cột source hoặc chọn nguồn cho cả tệp.',
    TooManyCells: 'Dòng có nhiều ô hơn số cột.',
    NameAmbiguous: 'Tên này ứng với nhiều đơn vị: {units}. Hãy ghi external_id hoặc former_district.',
    UnitNotRecoded: 'Loại và tỉnh nằm trong mã đơn vị nên không đổi được bằng tệp.',
    LevelOutsideScope: 'Thông tin của đơn vị này do Công an cấp trên cập nhật.',
    OutsideScope: 'Đơn vị nằm ngoài địa bàn phụ trách.',
    RoleMissing: 'Người nhập không có thẩm quyền với danh sách đơn vị.',
    OfficeUnknown: 'Không có cơ quan mang mã {office}.',
    UnitUnknown: 'Danh sách đơn vị không có đơn vị {unit}: hãy nhập đơn vị trước.',
    UnitNameUnknown: 'Xã, phường, đặc khu {commune} không có đơn vị mang tên này: hãy ghi đúng tên hoặc mã đơn vị.',
    UnitNameAmbiguous: 'Tên này ứng với nhiều đơn vị: {units}. Hãy ghi mã đơn vị thay cho tên.',
    OfficeTwice: 'Cơ quan, đơn vị này đã có ở dòng {line}: hãy giữ lại một dòng đúng.',
    ContactEmpty: 'Cần có địa chỉ thư điện tử hoặc số điện thoại; ghi “-” để xóa cái đang có.',
    EmailInvalid: 'Không phải địa chỉ thư điện tử, ví dụ đúng: van-thu@don-vi.example.',
    TelephoneInvalid: 'Không phải số điện thoại Việt Nam: cần đủ mã vùng hoặc đầu số di động, chỉ một số trong ô.',
  },
  en: {
    FileEmpty: 'The file holds no row: use the template, one unit a row.',
    FileTooLarge: 'The file is larger than {megabytes} MB: split it.',
    FileTooManyRows: 'The file has more than {rows} rows: split it.',
    FileTooLargeUnpacked: 'The xlsx file unpacks to too much and was not opened: save the list of units by itself.',
    FileNotUtf8: 'The file is not in UTF-8: save it as “CSV UTF-8” or send an xlsx file.',
    FileIsUtf16: 'The file is in UTF-16: save it as “CSV UTF-8” or send an xlsx file.',
    FileIsOldExcel: 'The file is in the old Excel form (.xls): save it as .xlsx.',
    FileKindUnknown: 'The file is neither CSV nor xlsx.',
    FileBroken:
      'The file cannot be read{line, plural, =0 {} other { from line {line} on}}: open it, check its quotes, save it again.',
    HeaderNotFirst: 'The column names are on line {line}: delete the lines above.',
    HeaderTwice: 'The column names come again on line {line}: a file has one line of them.',
    HeaderUnknownColumns: 'Unknown columns: {columns}. Known ones: {known}.',
    HeaderMissingColumns: 'Columns missing: {columns}.',
    HeaderColumnTwice: 'Column given twice: {columns}.',
    CellMissing: 'A required cell is empty.',
    CellTooLong: 'Longer than {maximum} characters.',
    CellNotStorable: 'The cell holds a character that cannot be stored.',
    CodeInvalid: '“{cell}” is no code of {width} digits.',
    ProvinceMissing: 'The province is not known: give its code, or choose one for the whole file.',
    ProvinceUnknown: 'There is no province {code}.',
    ProvinceNotChosen: 'The row is of province {code}, but {chosen} was chosen for the file.',
    CommuneUnknown: 'There is no commune {code}.',
    CommuneOutsideProvince: 'Commune {code} is not in province {province}.',
    ValueUnknown: '“{cell}” is not one of: {values}.',
    NotYesOrNo: '“{cell}” is neither yes nor no.',
    NotWholeNumber: '“{cell}” is no whole number from 0 within the limit.',
    NotForThisType: 'This column is not for units of type {type}.',
    EnterpriseFactsIncomplete: 'The size of an enterprise needs both sector and insured_staff.',
    SourceMissing: 'external_id without its register: fill the column source, or choose one for the whole file.',
    TooManyCells: 'The row has more cells than there are columns.',
    NameAmbiguous: 'Several units have this name: {units}. Give external_id or former_district.',
    UnitNotRecoded: 'Type and province stand in the unit’s id: a file cannot change them.',
    LevelOutsideScope: 'The facts of this unit are kept by the police of a higher level.',
    OutsideScope: 'The unit lies outside the area in charge.',
    RoleMissing: 'Whoever imports has no power over the register.',
    OfficeUnknown: 'There is no office {office}.',
    UnitUnknown: 'The register has no unit {unit}: enter the unit first.',
    UnitNameUnknown: 'Commune {commune} has no unit of this name: give its exact name, or its id.',
    UnitNameAmbiguous: 'Several units have this name: {units}. Give the unit’s id instead.',
    OfficeTwice: 'This office stands on line {line} already: keep the one line that is right.',
    ContactEmpty: 'An e-mail address or a telephone number is needed; “-” removes the one that is known.',
    EmailInvalid: 'Not an e-mail address; a right one: office@unit.example.',
    TelephoneInvalid: 'Not a Vietnamese telephone number: give area code or mobile prefix, and one number a cell.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

export type ImportReason = keyof (typeof IMPORT_REASONS)['vi'];

export const reasonFor = (
  code: ImportReason,
  facts: Readonly<Record<string, string | number>>,
  language: Language = 'vi',
): string => formatMessage(language, IMPORT_REASONS[language][code], facts);

const isReason = (code: string): code is ImportReason => Object.hasOwn(IMPORT_REASONS.vi, code);

/** The sentence for a file that could not be read, as its import keeps it. */
export const problemOfFile = (
  { code, facts }: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
  language: Language = 'vi',
): string => (isReason(code) ? reasonFor(code, facts, language) : code);

export const duplicateOf = (line: number): string => `Trùng với dòng ${line} của tệp; chỉ dòng đó được dùng.`;

const shown = (value: unknown): string =>
  value === null || value === undefined ? '(chưa biết)' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a row changes: “tên cũ” → “tên mới”, fact by fact. */
export const changesIn = (before: UnitFacts, after: UnitFacts, changed: readonly string[]): string => {
  const [old, fresh] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  return changed
    .map((fact) => `${termOf(fact, 'vi')}: “${shown(old.get(fact))}” → “${shown(fresh.get(fact))}”`)
    .join('; ');
};

const ADDRESSES = { email: 'thư điện tử', telephone: 'điện thoại' } as const;

/** Which addresses a row changes, and not to what: they are kept in one place alone. */
export const contactChanges = (changed: readonly (keyof typeof ADDRESSES)[]): string =>
  `Thay đổi: ${changed.map((address) => ADDRESSES[address]).join(', ')}`;
