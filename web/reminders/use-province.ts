import { provinceOf } from '../lists/province-of.ts';
import type { Address } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';

/** The session's own province; who works for the whole country names one in the address, and until then none. */
export const useProvince = (address: Address): { readonly province: string; readonly chooses: boolean } => {
  const { officer } = useSession();
  const own = provinceOf(officer.appointments.map(({ office }) => office.id)).slice(3);
  return { province: own === '' ? (address.get('province') ?? '') : own, chooses: own === '' };
};
