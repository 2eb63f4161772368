import { describe, expect, it } from 'vitest';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import type { Criterion } from '#domain/policy/criteria/criterion.ts';
import { CriterionCode } from '#schema/case/parts.ts';

const C124 = { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' };
const set = (type: 'AGENCY' | 'ENTERPRISE' | 'EDUCATION'): readonly Criterion[] => criteriaSet(C124, type) ?? [];
const codes = (type: 'AGENCY' | 'EDUCATION') => set(type).map(({ code }) => code);
const testOf = (type: 'AGENCY' | 'EDUCATION', code: string) => set(type).find((each) => each.code === code)?.test;
const seventy = { numerator: 70, denominator: 100 };

describe('the criteria of agencies and enterprises', () => {
  it('are those of C124 Art. 6, letter by letter', () => {
    expect(codes('AGENCY').join(' ')).toBe(
      'CQ1.1 CQ1.2 CQ1.3 CQ1.4 CQ1.5 CQ1.6 CQ2 CQ3.a CQ3.b CQ3.c CQ3.d CQ3.đ CQ3.e CQ3.g CQ3.h CQ4 CQ5',
    );
    expect(set('ENTERPRISE')).toBe(set('AGENCY'));
  });

  it('want the registration as a fact of the system', () => {
    expect(testOf('AGENCY', 'CQ1.3')).toEqual({ type: 'SYSTEM', fact: 'REGISTERED_IN_TIME' });
  });

  it('want six kinds of rules, all staff briefed, one model, seven tenths of the sub-units', () => {
    expect(testOf('AGENCY', 'CQ1.4')).toEqual({ type: 'DOC', documents: 6 });
    expect(testOf('AGENCY', 'CQ1.5')).toMatchObject({ type: 'RATIO', atLeast: { numerator: 1, denominator: 1 } });
    expect(testOf('AGENCY', 'CQ1.6')).toEqual({ type: 'COUNT', atLeast: 1 });
    expect(testOf('AGENCY', 'CQ5')).toMatchObject({ type: 'RATIO', atLeast: seventy });
  });

  it('allow force majeure for đ and g alone, and mitigation for đ alone (BR11)', () => {
    const cases = set('AGENCY').flatMap(({ test }) => (test.type === 'ZERO' ? test.cases : []));
    expect(cases.filter(({ exceptions }) => exceptions.length > 0)).toEqual([
      { code: 'CQ3.đ', exceptions: ['FORCE_MAJEURE', 'MITIGATED'] },
      { code: 'CQ3.g', exceptions: ['FORCE_MAJEURE'] },
    ]);
  });
});

describe('the criteria of educational institutions', () => {
  it('are those of C124 Art. 7', () => {
    expect(codes('EDUCATION').join(' ')).toBe('GD1.1 GD1.2 GD1.3 GD1.4 GD1.5 GD1.6 GD2.1 GD2.2 GD3 GD4 GD5 GD6');
  });

  it('take from Art. 6.3 the letters a, b, c, đ, e and g, neither d nor h', () => {
    const test = testOf('EDUCATION', 'GD3');
    const letters = test?.type === 'ZERO' ? test.cases.map(({ code }) => code) : [];
    expect(letters).toEqual(['CQ3.a', 'CQ3.b', 'CQ3.c', 'CQ3.đ', 'CQ3.e', 'CQ3.g']);
  });

  it('want four kinds of rules', () => {
    expect(testOf('EDUCATION', 'GD1.4')).toEqual({ type: 'DOC', documents: 4 });
  });
});

describe('every criterion', () => {
  const all = [...set('AGENCY'), ...set('EDUCATION')];

  it('has a code of the contract, a text in NFC and its paragraph', () => {
    for (const { code, text, paragraph } of all) {
      expect(CriterionCode.safeParse(code).success).toBe(true);
      expect(text).toBe(text.normalize('NFC'));
      expect(code).toBe(code.normalize('NFC'));
      expect(paragraph).toMatch(/^C124 Art\. [67]\.\d[a-hđ]?$/);
    }
  });

  it('stands once', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });
});

describe('a version that is not shipped', () => {
  it('has no criteria set at all, rather than an empty one', () => {
    expect(criteriaSet({ CQ: 'C999', GD: 'C999' }, 'AGENCY')).toBeNull();
  });
});
