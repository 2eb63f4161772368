import { describe, expect, it } from 'vitest';
import { type ApplicabilityFacts, applicabilityOf } from '#domain/policy/criteria/applicability.ts';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';

const C124 = { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' };
const all = [...(criteriaSet(C124, 'AGENCY') ?? []), ...(criteriaSet(C124, 'EDUCATION') ?? [])];
const of = (code: string, facts: Partial<ApplicabilityFacts> = {}) => {
  const [criterion] = all.filter((each) => each.code === code);
  return criterion && applicabilityOf(criterion, { partyBody: true, schoolLevels: ['UPPER_SECONDARY'], ...facts });
};

describe('the Party resolution', () => {
  it('applies where there is a Party body, and not where there is none', () => {
    expect(of('CQ1.1', { partyBody: true })).toBe('APPLIES');
    expect(of('CQ1.1', { partyBody: false })).toBe('DOES_NOT_APPLY');
    expect(of('GD1.1', { partyBody: false })).toBe('DOES_NOT_APPLY');
  });

  it('may not apply while nobody has said whether there is one', () => {
    expect(of('CQ1.1', { partyBody: null })).toBe('MAY_NOT_APPLY');
  });
});

describe('joint learner management with the parents', () => {
  it.each([
    [['UPPER_SECONDARY'], 'APPLIES'],
    [['PRIMARY', 'LOWER_SECONDARY'], 'APPLIES'],
    [['COLLEGE', 'UPPER_SECONDARY'], 'APPLIES'],
    [['UNIVERSITY'], 'DOES_NOT_APPLY'],
    [['CONTINUING', 'VOCATIONAL'], 'DOES_NOT_APPLY'],
    [[], 'MAY_NOT_APPLY'],
  ] as const)('of a school with %j: %s', (schoolLevels, expected) => {
    expect(of('GD2.2', { schoolLevels: [...schoolLevels] })).toBe(expected);
  });
});

describe('titles of the guard force and of sub-units', () => {
  it('may not apply where no title review is possible, which the unit declares', () => {
    expect(['CQ4', 'CQ5', 'GD5', 'GD6'].map((code) => of(code))).toEqual(Array(4).fill('MAY_NOT_APPLY'));
  });

  it('are asked of every agency, but of a school only "nếu có" lực lượng bảo vệ', () => {
    const rules = (code: string) => all.find((each) => each.code === code)?.notApplicable.map(({ when }) => when);
    expect(rules('CQ4')).toEqual(['NO_TITLE_REVIEW']);
    expect(rules('GD5')).toEqual(['NO_GUARD_FORCE', 'NO_TITLE_REVIEW']);
  });
});

describe('all other criteria', () => {
  it('apply to everyone', () => {
    const applying = all.filter(({ notApplicable }) => notApplicable.length === 0);
    expect(applying.map(({ code }) => of(code)).every((answer) => answer === 'APPLIES')).toBe(true);
    expect(applying).toHaveLength(all.length - 7);
  });
});
