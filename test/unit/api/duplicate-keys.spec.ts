import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicateKey } from '#api/http/duplicate-keys.ts';

describe('a field given twice', () => {
  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":{"b":1,"c":[{"d":1,"d":2}]}}', '/a/c/0/d'],
    ['[1,{"x":1},{"x":1,"y":{},"x":2}]', '/2/x'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"a/b":1,"a/b":2}', '/a~1b'],
    ['{"a":"x,\\"a\\":1","a":1}', '/a'],
  ])('is found in %s', (text, pointer) => {
    expect(findDuplicateKey(text)).toBe(pointer);
  });

  it('is found nowhere in what JSON itself writes', () => {
    fc.assert(fc.property(fc.json(), (text) => findDuplicateKey(JSON.stringify(JSON.parse(text))) === undefined));
  });

  it('is told apart from the same name in another object', () => {
    expect(findDuplicateKey('{"a":{"a":{"a":[{"a":1},{"a":2}]}},"b":{"a":"a"}}')).toBeUndefined();
  });
});
