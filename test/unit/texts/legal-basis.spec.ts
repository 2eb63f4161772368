import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { legalBasisText } from '#texts/legal-basis.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Every basis that a refusal, an obligation or an exclusion can show, as the sources write it. */
const SHOWN = ['domain', 'api', 'projections'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(ROOT, folder, path), 'utf8').matchAll(/(?:legalBasis|paragraph|source): '([^']+)'/g),
    ])
    .map(([, basis]) => basis ?? ''),
);

describe('the legal basis on a Vietnamese page', () => {
  it.each([
    ['C124 Art. 9.1c', 'Điều 9 khoản 1 điểm c Thông tư 124/2021/TT-BCA'],
    [
      'C124 Art. 9.1c,d; D510 Art. 11.3',
      'Điều 9 khoản 1 điểm c, d Thông tư 124/2021/TT-BCA; Điều 11 khoản 3 Quyết định 510/QĐ-BCA-V05',
    ],
    ['C124 Art. 6.1, 9.2a', 'Điều 6 khoản 1, Điều 9 khoản 2 điểm a Thông tư 124/2021/TT-BCA'],
    ['C124 Art. 6.3đ', 'Điều 6 khoản 3 điểm đ Thông tư 124/2021/TT-BCA'],
    ['C124 Art. 10.4–10.5', 'Điều 10 khoản 4–5 Thông tư 124/2021/TT-BCA'],
    ['C124 Art. 6–7; BR20', 'Điều 6–7 Thông tư 124/2021/TT-BCA; quy tắc nghiệp vụ BR20'],
    ['CT06 §6', 'mục 6 Chỉ thị 06/CT-BCA-V05'],
    ['KH25; the internal date is D', 'Kế hoạch năm 2025 của UBND tỉnh Khánh Hòa; hạn nội bộ do hệ thống đặt (D)'],
    ['N30 Art. 29–30', 'Điều 29–30 Nghị định 30/2020/NĐ-CP'],
    ['Art. of nobody', 'Art. of nobody'],
  ])('reads %s as officers cite it', (key, wanted) => expect(legalBasisText(key, 'vi')).toBe(wanted));

  it('has no short key left of any basis that we ship', () => {
    expect(SHOWN.length).toBeGreaterThan(30);
    const left = SHOWN.filter((basis) =>
      /\b[CDNL]\d{2,3}\b|\bArt\.|§|\bKH25|\bCT06 /.test(legalBasisText(basis, 'vi')),
    );
    expect(left.filter((basis) => !/^D[:§]/.test(basis))).toEqual([]);
  });

  it('stays the short key on an English page', () =>
    expect(legalBasisText('C124 Art. 9.1', 'en')).toBe('C124 Art. 9.1'));
});
