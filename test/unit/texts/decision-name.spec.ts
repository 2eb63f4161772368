import { expect, it } from 'vitest';
import { decisionName } from '#texts/decision-name.ts';

const named = (id: string) =>
  decisionName(id, 'vi', (office) => (office === 'COMMUNE_PC@vn.56.22366' ? 'UBND phường Nha Trang' : office));

it.each([
  ['COMMUNE_PC@vn.56.22366-2026-68-QD-UBND', 'số 68/QĐ-UBND năm 2026 của UBND phường Nha Trang'],
  ['COMMUNE_PC@vn.56.22366-2026-12-2026-QD-CN', 'số 12/2026/QĐ-CN năm 2026 của UBND phường Nha Trang'],
  ['COMMUNE_PC@vn.56.22366-2026-7', 'số 7 năm 2026 của UBND phường Nha Trang'],
  ['COMMUNE_PC@vn.56.22366', undefined],
  ['2026-56-CQ-000001', undefined],
])('the id %s is called %s', (id, wanted) => expect(named(id)).toBe(wanted));
