import type { AllowedCommand, CaseView, Session } from '../api/contract.ts';

const rolesIn = (facts: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Array.isArray(facts['roles']) ? facts['roles'] : [];

/**
 * Acts of the unit that the officer may type from paper: the police of its standing body or of the superior of that received it
 * (lifecycle §2, Paper). The unit's head is the signer, so the act itself is refused to the typist.
 */
export const paperActs = (
  { allowed, offices, pendingRole }: Pick<CaseView, 'allowed' | 'offices' | 'pendingRole'>,
  { appointments }: Session['officer'],
): readonly AllowedCommand[] => {
  const desks = [offices.standingBody.id, offices.superior.id];
  const receives = appointments.some(
    ({ role, office }) => desks.includes(office.id) && office.id.startsWith(`${role}@`),
  );
  if (pendingRole !== 'UNIT_HEAD' || !receives) return [];
  return allowed.filter(
    ({ refusal }) => refusal?.code === 'RoleMissing' && rolesIn(refusal.facts).includes('UNIT_HEAD'),
  );
};
