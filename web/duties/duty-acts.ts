import type { Session } from '../api/contract.ts';
import type { Duty } from './use-duties.ts';

export const DUTY_ACTS = ['SubmitOfficePlan', 'SubmitOfficeReport', 'ReceiveReport', 'ReturnReport'] as const;
export type DutyAct = (typeof DUTY_ACTS)[number];

type Posts = Session['officer']['appointments'];

/** `DEPARTMENT_GDDT@vn.56` is held by a DEPARTMENT; every other office by the role it is called for. */
const holds = (appointments: Posts, office: string): boolean => {
  const kind = office.split('@')[0]?.replace(/^DEPARTMENT_.+$/, 'DEPARTMENT');
  return appointments.some((post) => post.office.id === office && post.role === kind);
};

/** The committee's office does its paper work (domain/duty/owed). */
const receives = (appointments: Posts, recipient: string): boolean =>
  holds(appointments, recipient) || holds(appointments, recipient.replace(/^PROV_PC@/, 'PROV_PC_OFFICE@'));

/** What this officer may do about a duty now; the api judges all of it again. */
export const actsOn = (
  { id, recipient, standing }: Pick<Duty, 'id' | 'recipient' | 'standing'>,
  owes: string,
  appointments: Posts,
): readonly DutyAct[] => {
  const handsIn = holds(appointments, owes) && standing !== 'Received';
  const judges = receives(appointments, recipient.id);
  return [
    ...(handsIn ? ([id === 'PLAN' ? 'SubmitOfficePlan' : 'SubmitOfficeReport'] as const) : []),
    ...(judges && standing === 'Submitted' ? (['ReceiveReport'] as const) : []),
    ...(judges && (standing === 'Submitted' || standing === 'Received') ? (['ReturnReport'] as const) : []),
  ];
};

/** Offices that owe by a row of policy (domain/duty/owed). */
const OWING = /^(DEPARTMENT(_[A-Z0-9_]+)?|COMMUNE_PC|PROV_POLICE)@/;
export const mayOwe = (office: string): boolean => OWING.test(office);
