import type { Reminders } from '../api/contract.ts';

export type Step = Reminders['items'][number];
export type Group = Pick<Step, 'deadline' | 'year' | 'before'> & { readonly steps: readonly Step[] };

/** The steps of each deadline and date, in the order in which the api sent them. */
export const grouped = (items: readonly Step[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const step of items) {
    const { deadline, year, before } = step;
    const key = `${deadline} ${year} ${before}`;
    groups.set(key, { deadline, year, before, steps: [...(groups.get(key)?.steps ?? []), step] });
  }
  return [...groups.values()];
};
