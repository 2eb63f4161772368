import type { Address } from '../lists/use-address.ts';

const KEPT = ['deadline', 'year', 'area', 'cursor'] as const;

/** The letters of some rows of the page of the list that is shown. */
export const lettersHref = (province: string, address: Address, ids: readonly string[]): string => {
  const params = new URLSearchParams({ province });
  for (const name of KEPT) {
    const value = address.get(name);
    if (value !== undefined) params.set(name, value);
  }
  for (const id of ids) params.append('id', id);
  return `/telephone/letters?${params}`;
};
