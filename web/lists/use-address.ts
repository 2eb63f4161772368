import { useSearchParams } from 'wouter';

export type Changes = Readonly<Record<string, string | undefined>>;
export type Address = {
  readonly get: (name: string) => string | undefined;
  /** Writes filters; an empty one is dropped, and the list starts again at its first page. */
  readonly filter: (changes: Changes) => void;
  /** Writes anything else without leaving the page. */
  readonly set: (changes: Changes) => void;
};

/** Every list state lives in the address: a link, a reload and the back button show the same list. */
export const useAddress = (): Address => {
  const [params, setParams] = useSearchParams();
  const set = (changes: Changes) => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  };
  return {
    get: (name) => params.get(name) ?? undefined,
    filter: (changes) => set({ ...changes, cursor: undefined }),
    set,
  };
};
