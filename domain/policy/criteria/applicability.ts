import type { UnitFacts } from '#schema/unit.ts';
import type { Criterion, NotApplicableRule } from './criterion.ts';

export type ApplicabilityFacts = Pick<UnitFacts, 'partyBody' | 'schoolLevels'>;
/** MAY_NOT_APPLY: the unit may declare it, and the finding agrees or not. */
export type Applicability = 'APPLIES' | 'MAY_NOT_APPLY' | 'DOES_NOT_APPLY';

const GENERAL_EDUCATION: UnitFacts['schoolLevels'] = ['PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'];

const byRule = ({ when }: NotApplicableRule, facts: ApplicabilityFacts): Applicability => {
  switch (when) {
    case 'NO_PARTY_BODY':
      if (facts.partyBody === null) return 'MAY_NOT_APPLY';
      return facts.partyBody ? 'APPLIES' : 'DOES_NOT_APPLY';
    case 'NO_GENERAL_EDUCATION_LEVEL':
      if (facts.schoolLevels.length === 0) return 'MAY_NOT_APPLY';
      return facts.schoolLevels.some((level) => GENERAL_EDUCATION.includes(level)) ? 'APPLIES' : 'DOES_NOT_APPLY';
    case 'NO_GUARD_FORCE':
    case 'NO_TITLE_REVIEW':
      return 'MAY_NOT_APPLY';
  }
};

export const applicabilityOf = (criterion: Criterion, facts: ApplicabilityFacts): Applicability => {
  const answers = criterion.notApplicable.map((rule) => byRule(rule, facts));
  if (answers.includes('DOES_NOT_APPLY')) return 'DOES_NOT_APPLY';
  return answers.includes('MAY_NOT_APPLY') ? 'MAY_NOT_APPLY' : 'APPLIES';
};
