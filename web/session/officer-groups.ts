import type { Officer } from '../api/contract.ts';
import { fold } from '../i18n/fold.ts';

/** One way to act: an officer in one of his appointments. */
export type Capacity = { readonly officer: Officer; readonly role: string; readonly office: string };
export type OfficeGroup = { readonly office: string; readonly capacities: readonly Capacity[] };

const capacitiesOf = (officer: Officer): readonly Capacity[] => {
  const known = officer.appointments.map(({ role, office }) => ({ officer, role, office: office.name }));
  return known.length > 0 ? known : [{ officer, role: '', office: '' }];
};

/** Officers by office, in the order given, narrowed to what was typed: every word must occur, accents do not matter. */
export const groupOfficers = (
  officers: readonly Officer[],
  query: string,
  roleName: (role: string) => string,
): readonly OfficeGroup[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matches = ({ officer, role, office }: Capacity) => {
    const text = fold(`${officer.name} ${officer.title ?? ''} ${office} ${roleName(role)} ${officer.id}`);
    return words.every((word) => text.includes(word));
  };
  const groups = Map.groupBy(officers.flatMap(capacitiesOf).filter(matches), ({ office }) => office);
  return [...groups].map(([office, capacities]) => ({ office, capacities }));
};
