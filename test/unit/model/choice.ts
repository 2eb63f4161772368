import fc from 'fast-check';
import { UNITS, type UnitKind } from './units.ts';

/** Raw chance for one step; what becomes of it depends on where the case is, so that cases get to their end. */
export type Choice = {
  readonly pick: number;
  readonly forward: boolean;
  /** What is wrong with this step, if anything. */
  readonly flaw: 'none' | 'role' | 'office' | 'early' | 'boundary' | 'future' | 'lateEntry' | 'data';
  readonly person: number;
  readonly gap: number;
  readonly lag: number;
  readonly variant: number;
};

const flaw: fc.Arbitrary<Choice['flaw']> = fc.oneof(
  { weight: 16, arbitrary: fc.constant('none' as const) },
  { weight: 3, arbitrary: fc.constant('boundary' as const) },
  { weight: 7, arbitrary: fc.constantFrom('role', 'office', 'early', 'future', 'lateEntry', 'data') },
);

const choice: fc.Arbitrary<Choice> = fc.record({
  pick: fc.nat(999),
  forward: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  flaw,
  person: fc.nat(999),
  gap: fc.nat(11),
  lag: fc.nat(29),
  variant: fc.nat(209),
});

const isKind = (kind: string): kind is UnitKind => kind in UNITS;
const COMMON: readonly UnitKind[] = ['agency', 'enterprise', 'school', 'provincial', 'ministerial', 'communePC'];
const kinds = [...COMMON, ...COMMON, ...COMMON, ...Object.keys(UNITS).filter(isKind)];

export const life = fc.record({
  unit: fc.constantFrom(...kinds),
  adopted: fc.boolean(),
  choices: fc.array(choice, { minLength: 10, maxLength: 60, size: 'max' }),
});
export type Life = { readonly unit: UnitKind; readonly adopted: boolean; readonly choices: readonly Choice[] };
/** The same lives in every short run: what it passes, and what a mutant has to fall over. */
export const SHORT_RUN = { numRuns: 1_500, seed: 124 } as const;
