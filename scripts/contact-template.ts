import { IMPORT_COLUMNS } from '#schema/import-columns.ts';
import { templatePath, writeTemplateSheets } from './template-sheet.ts';

/** Writes data/contact-template.xlsx: an empty list of addresses with the columns of the import. */
export const CONTACT_TEMPLATE = templatePath('contact-template.xlsx');

const MEANING = {
  office: 'Mã đơn vị (56-CQ-000001), mã cơ quan (COMMUNE_PC@vn.56.22366), hoặc tên đơn vị kèm mã xã',
  commune_code: 'Mã xã, phường, đặc khu, 5 chữ số; cần khi ghi tên đơn vị',
  email: 'Địa chỉ thư điện tử của cơ quan, đơn vị; để trống: giữ nguyên; “-”: xóa',
  telephone: 'Một số điện thoại Việt Nam; để trống: giữ nguyên; “-”: xóa',
} as const satisfies Record<(typeof IMPORT_COLUMNS.contacts)[number], string>;

const explained = IMPORT_COLUMNS.contacts.map((column) => {
  return { column, required: column === 'office', meaning: MEANING[column] };
});

if (import.meta.main) await writeTemplateSheets(CONTACT_TEMPLATE, 'Liên hệ', explained);
