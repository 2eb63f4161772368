import { expect, it } from 'vitest';
import { decisionIdOf as idOfDomain } from '#domain/decision/number.ts';
import { OfficeId } from '#schema/ids.ts';
import { decisionIdOf } from '#web/decision/decision-id.ts';

const office = OfficeId.parse('COMMUNE_PC@vn.56.22366');

it.each(['68/QĐ-UBND', '068/qđ-ubnd', ' 12/2026/QĐ-CN ', '7', '001-09/ĐẶC KHU Ỷ'])(
  'names the decision %j as the domain does, so that both roads lead to one stream',
  (number) => expect(decisionIdOf(office, 2026, number)).toBe(idOfDomain(office, 2026, number)),
);
