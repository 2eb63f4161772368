import fc from 'fast-check';
import type { Part } from './own-system.ts';

/** One or several processes killed at the same time, at a moment that nobody chose. */
export type Round = {
  readonly parts: readonly Part[];
  /** Acts to be acknowledged before the kill … */
  readonly acts: number;
  /** … and milliseconds after the last of them, so that the kill falls anywhere into the acts of the others. */
  readonly delay: number;
  /** Milliseconds without those processes. */
  readonly away: number;
};

const PARTS: readonly Part[] = ['postgres', 'temporal', 'worker', 'api'];

const times = (n: number, sets: readonly (readonly Part[])[]): readonly (readonly Part[])[] =>
  Array.from({ length: n }, () => sets).flat();

const setsOf = (size: number, from: readonly Part[] = PARTS): readonly (readonly Part[])[] =>
  size === 0 ? [[]] : from.flatMap((part, n) => setsOf(size - 1, from.slice(n + 1)).map((others) => [part, ...others]));

/** Each process once. */
export const EACH = setsOf(1);
/** Forty rounds: each process five times, each pair twice, each three once, all four at once four times. */
export const MANY = [...times(5, EACH), ...times(2, setsOf(2)), ...setsOf(3), ...times(4, setsOf(4))];

/** The order of the rounds and their moments, from a seed. */
export const roundsOf = (seed: number, sets: readonly (readonly Part[])[]): readonly Round[] => {
  const whole = { minLength: sets.length, maxLength: sets.length };
  const order = fc.shuffledSubarray([...sets], whole);
  const moment = fc.record({ acts: fc.integer({ min: 1, max: 10 }), delay: fc.nat(120), away: fc.nat(1500) });
  const moments = fc.sample(moment, { seed, numRuns: sets.length });
  const [shuffled = []] = fc.sample(order, { seed, numRuns: 1 });
  return shuffled.map((parts, n) => ({ parts, acts: 1, delay: 0, away: 0, ...moments[n] }));
};
