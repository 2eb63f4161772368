import type { Officer } from '../api/contract.ts';
import { fold } from '../i18n/fold.ts';

/** One way to act: an officer in an office, with all his roles there. */
export type Capacity = { readonly officer: Officer; readonly office: string; readonly roles: readonly string[] };
export type OfficeGroup = { readonly office: string; readonly capacities: readonly Capacity[] };

const capacitiesOf = (officer: Officer): readonly Capacity[] => {
  const byOffice = Map.groupBy(officer.appointments, ({ office }) => office.name);
  return [...byOffice].map(([office, held]) => ({ officer, office, roles: held.map(({ role }) => role) }));
};

/** Officers by office, in the order given, narrowed to what was typed: every word must occur, accents do not matter. */
export const groupOfficers = (
  officers: readonly Officer[],
  query: string,
  roleName: (role: string) => string,
): readonly OfficeGroup[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matches = ({ officer, roles, office }: Capacity) => {
    const text = fold(
      `${officer.name} ${officer.title ?? ''} ${office} ${roles.map(roleName).join(' ')} ${officer.id}`,
    );
    return words.every((word) => text.includes(word));
  };
  const groups = Map.groupBy(officers.flatMap(capacitiesOf).filter(matches), ({ office }) => office);
  return [...groups].map(([office, capacities]) => ({ office, capacities }));
};
