import { EnterpriseFacts, ManagementLevel, SchoolLevel, UnitType } from '#schema/unit.ts';
import { REQUIRED_UNIT_COLUMNS, UNIT_COLUMNS, type UnitColumn } from '#schema/unit-columns.ts';
import { templatePath, writeTemplateSheets } from './template-sheet.ts';

/** Writes data/unit-template.xlsx: an empty list with the columns of the import, and a second sheet that explains them. */
export const TEMPLATE = templatePath('unit-template.xlsx');

const YES_OR_NO = 'có / không';

/** What stands in each column; an empty cell means that it is not known. */
const MEANING = {
  external_id: 'Mã của đơn vị trong danh sách nguồn (nếu có); cùng mã là cùng một đơn vị',
  name: 'Tên đơn vị',
  unit_type: UnitType.options.join(' / '),
  subtype: 'Loại hình theo danh sách nguồn, ví dụ THPT, UBND_XA',
  province_code: 'Mã tỉnh, 2 chữ số; có thể chọn một tỉnh cho cả tệp',
  commune_code: 'Mã xã, phường, đặc khu, 5 chữ số',
  former_district: 'Huyện cũ; phân biệt các đơn vị trùng tên khi không có mã',
  management_level: ManagementLevel.options.join(' / '),
  armed_forces: YES_OR_NO,
  source: 'Tên danh sách nguồn; có thể chọn một nguồn cho cả tệp',
  sector: EnterpriseFacts.shape.sector.options.join(' / '),
  insured_staff: 'Số lao động tham gia bảo hiểm xã hội bình quân năm trước',
  revenue: 'Doanh thu năm trước, đồng',
  capital: 'Tổng nguồn vốn năm trước, đồng',
  school_levels: `Các cấp học, cách nhau bằng dấu chấm phẩy: ${SchoolLevel.options.join('; ')}`,
  party_body: `Có tổ chức đảng: ${YES_OR_NO}`,
  managing_authority: 'Cơ quan quản lý trực tiếp',
  bloc: 'Khối thi đua',
  foreign_invested: `Có vốn đầu tư nước ngoài: ${YES_OR_NO}`,
  non_public: `Ngoài công lập: ${YES_OR_NO}`,
} as const satisfies Record<UnitColumn, string>;

const isRequired = (column: UnitColumn): boolean => REQUIRED_UNIT_COLUMNS.some((required) => required === column);
const explained = UNIT_COLUMNS.map((column) => ({ column, required: isRequired(column), meaning: MEANING[column] }));

if (import.meta.main) await writeTemplateSheets(TEMPLATE, 'Đơn vị', explained);
