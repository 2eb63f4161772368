import type { Session } from '../api/contract.ts';

const areaOf = (office: string): string => office.split('@')[1] ?? '';

/**
 * Whose rows the officer may enter (domain/policy-stream, `RoleMissing` for others): a province's its police and its
 * administrator, the country's V05; `null`: none.
 */
export const ownScope = ({ appointments }: Session['officer'], province: string): string | null => {
  const holds = (roles: readonly string[], area: string) =>
    appointments.some(({ role, office }) => roles.includes(role) && areaOf(office.id) === area);
  if (holds(['PROV_POLICE', 'ADMIN'], `vn.${province}`)) return province;
  return holds(['V05', 'ADMIN'], 'vn') ? 'vn' : null;
};
