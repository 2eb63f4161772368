import { expect, it } from 'vitest';
import { provinceOf } from '#web/lists/province-of.ts';

it.each([
  [['COMMUNE_POLICE@vn.56.22366'], 'vn.56'],
  [['UNIT@56-CQ-000123', 'PROV_PC@vn.56'], 'vn.56'],
  [['V05@vn'], 'vn'],
  [['PROV_PC@vn.56', 'PROV_PC@vn.01'], 'vn'],
  [[], 'vn'],
])('of %j is %s', (offices, wanted) => expect(provinceOf(offices)).toBe(wanted));
