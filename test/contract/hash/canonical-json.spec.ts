import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#store/canonical-json.ts';
import { findUnstorable } from '#store/storable.ts';
import { commandIdOf, eventIdOf, uuidV5 } from '#store/uuid-v5.ts';

describe('canonical text (RFC 8785)', () => {
  it('writes the example of §3.2.2', () => {
    const input = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units as in §3.2.3', () => {
    const input = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(input)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('gives the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: -0 }], a: 'đ' })).toBe('{"a":"đ","b":[{"c":0,"d":1}]}');
    expect(canonicalJson({ a: 'đ', b: [{ c: 0, d: 1 }] })).toBe('{"a":"đ","b":[{"c":0,"d":1}]}');
  });
});

describe('what cannot be stored', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);

  it.for([
    [{ a: [{ 'b/c~': 'x\u0000y' }] }, 'NulCharacter', '/a/0/b~1c~0'],
    [{ a: '\ud800' }, 'LoneSurrogate', '/a'],
    [{ 'k\udc00': 1 }, 'LoneSurrogate', '/k\udc00'],
    [{ 'k\u0000': 1 }, 'NulCharacter', '/k\u0000'],
    [{ a: Number.NaN }, 'NotFinite', '/a'],
    [{ a: Number.POSITIVE_INFINITY }, 'NotFinite', '/a'],
    [{ a: undefined }, 'Undefined', '/a'],
    [[1, undefined], 'Undefined', '/1'],
    [{ a: new Date(0) }, 'NotJson', '/a'],
    [{ a: new Map() }, 'NotJson', '/a'],
    [{ a: 1n }, 'NotJson', '/a'],
    [{ a: () => 1 }, 'NotJson', '/a'],
    [undefined, 'Undefined', ''],
    [deep(65), 'TooDeep', '/0'.repeat(64)],
  ] as const)('is refused with its place: %s', ([value, code, pointer]) => {
    expect(findUnstorable(value)).toEqual({ code, pointer });
    expect(() => canonicalJson(value)).toThrow(code);
  });

  it('is not what only looks odd', () => {
    const odd = { '': '', 'a.b': '\u0001 \u2028 😀', nested: deep(60), n: -0, e: 1e-320, list: [], none: null };
    expect(findUnstorable(odd)).toBeUndefined();
  });
});

describe('ids', () => {
  it('follow RFC 9562 §5.5', () => {
    const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('of events and commands stay what they are for good', () => {
    const command = commandIdOf('of-Amina1', 'COMMUNE_POLICE@vn.56.22366', 'case-2026-56-DN-000123', 'key');
    expect([command, eventIdOf(command, 0), eventIdOf(command.toUpperCase(), 1)]).toEqual([
      '332e9e20-20d0-5a86-9733-22c044158d8e',
      '340449c7-ff8f-52f3-bfa7-c07aa1416ea3',
      'f7d49580-b023-55ed-87d9-cca1b29de746',
    ]);
  });

  it('of commands differ when a part moves from one field to the next', () => {
    expect(commandIdOf('a', 'bc')).not.toBe(commandIdOf('ab', 'c'));
    expect(commandIdOf('a","b')).not.toBe(commandIdOf('a', 'b'));
  });
});
