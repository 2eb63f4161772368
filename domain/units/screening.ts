import type { ScreeningRules } from '#domain/policy/screening-rules.ts';
import type { ExclusionGround } from '#schema/case/parts.ts';
import type { EnterpriseFacts, UnitFacts } from '#schema/unit.ts';
import { classOf } from './enterprise-class.ts';

export type ScreeningFacts = Pick<
  UnitFacts,
  'type' | 'level' | 'commune' | 'armedForces' | 'schoolLevels' | 'enterprise'
>;
export type EligibleSize = 'MEDIUM' | 'LARGE';

export type Screening =
  | { readonly eligible: true; readonly size?: EligibleSize }
  | { readonly eligible: false; readonly ground: ExclusionGround; readonly paragraph: string }
  | { readonly missing: readonly string[] };

const scopeOfEnterprise = (enterprise: EnterpriseFacts | null, rules: ScreeningRules): Screening => {
  if (enterprise === null) return { missing: ['enterprise'] };
  const answer = classOf(enterprise, rules.sizes);
  if (!answer.known) return { missing: answer.missing.map((field) => `enterprise.${field}`) };
  if (answer.smallOrMicro)
    return { eligible: false, ground: 'SMALL_OR_MICRO_ENTERPRISE', paragraph: rules.paragraphs.enterprise };
  return answer.size === null ? { eligible: true } : { eligible: true, size: answer.size };
};

/** A mixed school is in scope when any of its levels is (D§3); levels are asked for, never read off the name. */
const scopeOfSchool = (levels: UnitFacts['schoolLevels'], rules: ScreeningRules): Screening => {
  if (levels.length === 0) return { missing: ['schoolLevels'] };
  return levels.every((level) => rules.excludedSchoolLevels.includes(level))
    ? { eligible: false, ground: 'PRIMARY_OR_PRESCHOOL', paragraph: rules.paragraphs.education }
    : { eligible: true };
};

const scopeOf = (facts: ScreeningFacts, rules: ScreeningRules): Screening => {
  // Any type (D§3). Unknown is no exclusion: the register states it where it holds.
  if (facts.armedForces === true)
    return { eligible: false, ground: 'ARMED_FORCES', paragraph: rules.paragraphs.armedForces };
  switch (facts.type) {
    case 'AGENCY':
      return { eligible: true };
    case 'ENTERPRISE':
      return scopeOfEnterprise(facts.enterprise, rules);
    case 'EDUCATION':
      return scopeOfSchool(facts.schoolLevels, rules);
  }
};

/** Without them nobody could receive or decide the case. */
const placeMissing = ({ level, commune }: ScreeningFacts): readonly string[] => {
  if (level === null) return ['level'];
  return level === 'COMMUNE' && commune === null ? ['commune'] : [];
};

/**
 * Is the unit in scope this year (C124 Art. 1.2b, D§3)? A ground for exclusion needs no other fact; a unit in scope
 * needs its managing level and, when the commune manages it, its commune. Everything missing is named at once.
 */
export const screen = (facts: ScreeningFacts, { screening }: { readonly screening: ScreeningRules }): Screening => {
  const scope = scopeOf(facts, screening);
  if ('eligible' in scope && !scope.eligible) return scope;
  const missing = [...placeMissing(facts), ...('missing' in scope ? scope.missing : [])];
  return missing.length > 0 ? { missing } : scope;
};
