import { expect, it } from 'vitest';
import { isBody } from '#domain/officer/posts.ts';
import { OfficeId } from '#schema/ids.ts';

it.each([
  ['COMMUNE_PC@vn.56.22366', true],
  ['PROV_POLICE@vn.56', true],
  ['DEPARTMENT_GDDT@vn.56', true],
  ['V05@vn', true],
  ['COMMUNE_PC@vn.56', false],
  ['UNIT@56-CQ-000001', false],
  ['ADMIN@vn.56', false],
  ['BAKERY@vn.56', false],
])('%s is a body: %s', (office, wanted) => {
  expect(isBody(OfficeId.parse(office))).toBe(wanted);
});
