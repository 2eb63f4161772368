import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import { nationalPolicy } from '#domain/policy/national.ts';
import type { DemoCase } from './demo-case.ts';

/** One verdict for each criterion of the year's set; a case that is not met fails the last one, with its ratio. */
export const verdictsFor = ({ year, facts, met }: DemoCase): readonly object[] => {
  const policy = nationalPolicy(year);
  const criteria = policy ? (criteriaSet(policy.criteria, facts.type) ?? []) : [];
  return criteria.map(({ code }, index) => {
    const fails = !met && index === criteria.length - 1;
    return fails
      ? { code, verdict: 'NOT_MET', figure: { ratio: { numerator: 16, denominator: 25 } } }
      : { code, verdict: 'MET' };
  });
};
