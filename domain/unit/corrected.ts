import type { UnitChanges, UnitFacts } from '#schema/unit.ts';

export type Correction = { readonly facts: UnitFacts; readonly changed: string[] };

/** Facts are plain JSON with keys in schema order, so equal text is equal value. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is named, unless it is left undefined. */
const named = (changes: UnitChanges): Partial<UnitFacts> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

/** The facts after a correction, and which of them really changed; a fact that is not named stays. */
export const corrected = (facts: UnitFacts, changes: UnitChanges): Correction => {
  const next = { ...facts, ...named(changes) };
  const before = new Map<string, unknown>(Object.entries(facts));
  const changed = Object.entries(next).flatMap(([field, value]) => (same(before.get(field), value) ? [] : [field]));
  return { facts: next, changed };
};
