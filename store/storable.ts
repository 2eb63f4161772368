/** The first thing in a value that JSON in PostgreSQL would refuse or quietly change, with its JSON pointer. */
export type Unstorable = { readonly pointer: string; readonly code: UnstorableCode };
export type UnstorableCode =
  | 'NulCharacter'
  | 'LoneSurrogate'
  | 'NotFinite'
  | 'Undefined'
  | 'NotJson' // a function, symbol, bigint, or an object that is no plain record (Date, Map)
  | 'TooDeep';

const MAX_DEPTH = 64;

const codeOfText = (text: string): UnstorableCode | undefined => {
  if (text.includes('\u0000')) return 'NulCharacter';
  return text.isWellFormed() ? undefined : 'LoneSurrogate';
};

const codeOfLeaf = (value: unknown): UnstorableCode | undefined => {
  switch (typeof value) {
    case 'string':
      return codeOfText(value);
    case 'number':
      return Number.isFinite(value) ? undefined : 'NotFinite';
    case 'boolean':
      return undefined;
    case 'undefined':
      return 'Undefined';
    default:
      return 'NotJson';
  }
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
};

const escapePointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const find = (value: unknown, pointer: string, depth: number): Unstorable | undefined => {
  if (typeof value !== 'object') {
    const code = codeOfLeaf(value);
    return code && { pointer, code };
  }
  if (value === null) return undefined;
  if (!isPlain(value)) return { pointer, code: 'NotJson' };
  if (depth === MAX_DEPTH) return { pointer, code: 'TooDeep' };
  for (const [key, child] of Object.entries(value)) {
    const at = `${pointer}/${escapePointer(key)}`;
    const code = codeOfText(key);
    if (code) return { pointer: at, code };
    const found = find(child, at, depth + 1);
    if (found) return found;
  }
  return undefined;
};

/** Undefined when the value can be stored exactly. The edge answers the finding; the store throws on it. */
export const findUnstorable = (value: unknown): Unstorable | undefined => find(value, '', 0);

/** For showing only what was refused: the sign for an unknown character stands where no database could take one. */
export const shownText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD');
