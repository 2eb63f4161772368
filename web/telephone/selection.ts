import { createContext, use } from 'react';

/** Which rows of the list are chosen for letters. */
export type Selection = { readonly chosen: ReadonlySet<string>; readonly toggle: (id: string) => void };

export const CurrentSelection = createContext<Selection>({ chosen: new Set(), toggle: () => undefined });
export const useSelection = (): Selection => use(CurrentSelection);
