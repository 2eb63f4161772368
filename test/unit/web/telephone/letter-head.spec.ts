import { expect, it } from 'vitest';
import { letterHead } from '#web/telephone/letter-head.ts';

const PROVINCE = 'tỉnh Khánh Hòa';
const head = (id: string, name: string) => letterHead({ id, name }, PROVINCE);

it.each([
  [
    'COMMUNE_POLICE@vn.56.22366',
    'Công an phường Nha Trang',
    {
      above: 'CÔNG AN TỈNH KHÁNH HÒA',
      office: 'CÔNG AN PHƯỜNG NHA TRANG',
      place: 'Nha Trang',
      signer: ['TRƯỞNG CÔNG AN'],
    },
  ],
  [
    'PROV_POLICE@vn.56',
    'Công an tỉnh Khánh Hòa',
    { above: 'BỘ CÔNG AN', office: 'CÔNG AN TỈNH KHÁNH HÒA', place: 'Khánh Hòa', signer: ['GIÁM ĐỐC'] },
  ],
  [
    'COMMUNE_PC@vn.56.22366',
    'UBND đặc khu Trường Sa',
    {
      above: '',
      office: 'ỦY BAN NHÂN DÂN ĐẶC KHU TRƯỜNG SA',
      place: 'Trường Sa',
      signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  ],
  ['V05@vn', 'Cục V05, Bộ Công an', { above: 'BỘ CÔNG AN', office: 'CỤC V05', place: 'Hà Nội' }],
])('a letter of %s is headed as Decree 30/2020 wants it', (id, name, wanted) => {
  expect(head(id, name)).toMatchObject(wanted);
});
