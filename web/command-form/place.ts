import type { Path } from './draft.ts';

/** Where a field stands: in the draft, and in the body that will be sent (a variant is one level deeper in the draft). */
export type Place = { readonly path: Path; readonly pointer: Path };

export const inside = ({ path, pointer }: Place, key: string | number): Place => ({
  path: [...path, key],
  pointer: [...pointer, key],
});
