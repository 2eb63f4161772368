import { dutyDeciderFor } from '#domain/duty/duty.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { DutyCommand } from '#schema/duty.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { planOf, reportOf } from '#test/support/case/duties.ts';
import { chair, type Person, provincial, provincialChair } from '#test/support/case/officers.ts';
import { by } from '#test/support/streams/given.ts';

export const department: Person = {
  officer: OfficerId.parse('of-gddt0001'),
  role: 'DEPARTMENT',
  office: OfficeId.parse('DEPARTMENT_GDDT@vn.56'),
};
export const committeeOffice: Person = {
  ...provincialChair,
  role: 'PROV_PC_OFFICE',
  office: OfficeId.parse('PROV_PC_OFFICE@vn.56'),
};
export const ministry: Person = {
  officer: OfficerId.parse('of-v0500001'),
  role: 'V05',
  office: OfficeId.parse('V05@vn'),
};

export const owing = (person: Person, year = 2026, terms = SHIPPED) =>
  dutyDeciderFor({ year, office: person.office, terms });

type Duty = 'LAUNCH' | 'UNIT_RPT' | 'COMMUNE_FIGURES' | 'PPC_RPT' | 'MIN_RPT' | 'FINAL_RPT';
export const officePlan = (when: string, person = chair) =>
  by(person, when, DutyCommand.parse({ type: 'SubmitOfficePlan', data: planOf }));
export const officeReport = (duty: Duty, when: string, person = chair, over: object = {}) =>
  by(person, when, DutyCommand.parse({ type: 'SubmitOfficeReport', data: { duty, ...reportOf, ...over } }));
export const receive = (duty: Duty | 'PLAN', when: string, person = provincial) =>
  by(person, when, DutyCommand.parse({ type: 'ReceiveReport', data: { duty } }));
export const giveBack = (duty: Duty | 'PLAN', when: string, due: string, person = provincial) =>
  by(person, when, DutyCommand.parse({ type: 'ReturnReport', data: { duty, reason: 'Thiếu số liệu', due } }));
