import { OfficeId, OfficerId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';

/** An officer of a story: one person in one capacity. */
export type Person = { readonly officer: OfficerId; readonly role: Role; readonly office: OfficeId };

const person = (officer: string, role: Role, office: string): Person => ({
  officer: OfficerId.parse(officer),
  role,
  office: OfficeId.parse(office),
});

export const head = person('of-head0001', 'UNIT_HEAD', 'UNIT@56-CQ-000001');
export const receiver = person('of-police01', 'COMMUNE_POLICE', 'COMMUNE_POLICE@vn.56.22366');
export const appraiser = person('of-police02', 'COMMUNE_POLICE', 'COMMUNE_POLICE@vn.56.22366');
export const chair = person('of-chair001', 'COMMUNE_PC', 'COMMUNE_PC@vn.56.22366');
export const rewardChair = person('of-chair001', 'REWARD_DECIDER', 'COMMUNE_PC@vn.56.22366');
export const provincial = person('of-pv050001', 'PROV_POLICE', 'PROV_POLICE@vn.56');
export const provincialChair = person('of-ppc00001', 'PROV_PC', 'PROV_PC@vn.56');
export const otherCommune = person('of-police09', 'COMMUNE_POLICE', 'COMMUNE_POLICE@vn.56.22333');
export const records = person('of-records1', 'RECORDS', 'PROV_POLICE@vn.56');
export const policeHead = person('of-head0009', 'OFFICE_HEAD', 'COMMUNE_POLICE@vn.56.22366');
export const timer = person('system:case-timer', 'SYSTEM', 'SYSTEM@vn');
