import type { ZeroCase } from './criterion.ts';

const strict = (code: string): ZeroCase => ({ code, exceptions: [] });

/** C124 Art. 6.3, letter by letter; schools share a, b, c, đ, e, g (Art. 7.3). */
export const ZERO_CASES = {
  a: strict('CQ3.a'),
  b: strict('CQ3.b'),
  c: strict('CQ3.c'),
  d: strict('CQ3.d'),
  đ: { code: 'CQ3.đ', exceptions: ['FORCE_MAJEURE', 'MITIGATED'] },
  e: strict('CQ3.e'),
  g: { code: 'CQ3.g', exceptions: ['FORCE_MAJEURE'] },
  h: strict('CQ3.h'),
} as const satisfies Readonly<Record<string, ZeroCase>>;
