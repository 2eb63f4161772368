import { findUnstorable } from './storable.ts';

const write = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  // RFC 8785 §3.2.3: by UTF-16 code units, which is how JavaScript compares strings.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${write(child)}`).join(',')}}`;
};

/**
 * RFC 8785 text: sorted keys, no insignificant space, numbers as ECMAScript prints them.
 * Throws a TypeError with the JSON pointer for what JSON or PostgreSQL cannot hold: NUL, lone surrogates, undefined,
 * numbers that are not finite, anything that is no plain JSON. Nothing is stripped.
 */
export const canonicalJson = (value: unknown): string => {
  const found = findUnstorable(value);
  if (found) throw new TypeError(`${found.code} at ${found.pointer || 'the root'}: this value cannot be stored`);
  return write(value);
};
