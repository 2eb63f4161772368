import { expect, it } from 'vitest';
import { letterBasis } from '#web/telephone/letter-basis.ts';

const of = (legalBasis: string, design: boolean) => letterBasis({ legalBasis, design });

it('a letter cites documents, and none of our own rules', () => {
  expect(of('C124 Art. 9.1', false)).toBe('Điều 9 khoản 1 Thông tư 124/2021/TT-BCA');
  expect(of('D: before the date of the Ministry', true)).toBeNull();
  expect(of('Kế hoạch 12/KH-UBND; hạn nội bộ (D)', true)).toBe('Kế hoạch 12/KH-UBND');
  expect(of('quy tắc của hệ thống (D)', true)).toBeNull();
  expect(letterBasis(undefined)).toBeNull();
});
