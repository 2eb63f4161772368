import { applicabilityOf } from '#domain/policy/criteria/applicability.ts';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import type { Criterion } from '#domain/policy/criteria/criterion.ts';
import { contradictsFigures } from '#domain/policy/criteria/figures.ts';
import type { CriterionFinding, Verdict } from '#schema/case/parts.ts';
import type { CaseRefusal } from './refusal.ts';
import type { Appraisal, OpenedCase } from './state.ts';

/** The criteria pinned with the case; a version that this build does not know is broken data, not "no criteria". */
export const criteriaOf = (state: OpenedCase): readonly Criterion[] => {
  const set = criteriaSet(state.policy.criteria, state.facts.type);
  if (set === null) throw new RangeError(`unknown criteria ${JSON.stringify(state.policy.criteria)}`);
  return set;
};

/** One answer for each criterion of the set, and none beside it (C124 Art. 6–7: all of them). */
export function unansweredOrUnknown(
  criteria: readonly Criterion[],
  answers: readonly { readonly code: string }[],
): CaseRefusal | null {
  const legalBasis = 'C124 Art. 6–7';
  const given = answers.map(({ code }) => code);
  const known = criteria.map(({ code }) => code);
  const unknown = given.filter((code, index) => !known.includes(code) || given.indexOf(code) !== index);
  if (unknown.length > 0) return { code: 'CriteriaUnknown', legalBasis, codes: unknown };
  const open = known.filter((code) => !given.includes(code));
  return open.length > 0 ? { code: 'CriteriaUnanswered', legalBasis, codes: open } : null;
}

const registeredInTime = (state: OpenedCase): boolean => state.registration === 'Accepted';

/** What the system itself knows of a criterion; a verdict beside it needs a reason. */
const contradictsFacts = (criterion: Criterion, verdict: Verdict, state: OpenedCase): boolean => {
  if (criterion.test.type === 'SYSTEM') return verdict !== (registeredInTime(state) ? 'MET' : 'NOT_MET');
  return verdict === 'NOT_APPLICABLE' && applicabilityOf(criterion, state.facts) === 'APPLIES';
};

/** Findings that stand against figures or facts without a reason (`FindingContradictsFigures`). */
export const contradictions = (
  criteria: readonly Criterion[],
  findings: readonly CriterionFinding[],
  state: OpenedCase,
): readonly string[] =>
  findings
    .filter(({ code, verdict, figure, reason }) => {
      const criterion = criteria.find((each) => each.code === code);
      if (criterion === undefined || reason !== null) return false;
      return contradictsFigures(criterion.test, figure, verdict) || contradictsFacts(criterion, verdict, state);
    })
    .map(({ code }) => code);

/** Criteria not met; the registration counts as it was, whatever a finding says (C124 Art. 6.1, 7.1). */
export const unmetCodes = (
  criteria: readonly Criterion[],
  findings: readonly CriterionFinding[],
  state: OpenedCase,
): readonly string[] =>
  criteria
    .filter(({ code, test }) => {
      const verdict = findings.find((finding) => finding.code === code)?.verdict;
      return verdict === 'NOT_MET' || (test.type === 'SYSTEM' && !registeredInTime(state));
    })
    .map(({ code }) => code);

const nothingFound: Appraisal = { onFile: false, findings: null, unmet: [], expected: [] };
/** What the appraisal found; before there is one, nothing. */
export const foundIn = ({ appraisal }: OpenedCase): Appraisal => appraisal ?? nothingFound;

/** Why a unit cannot be MET: unmet criteria, and a case appraised on file alone (lifecycle §4). */
export const recognitionObstacles = (state: OpenedCase): readonly string[] => {
  const { unmet, onFile } = foundIn(state);
  return onFile ? [...unmet, 'NO_DOSSIER'] : unmet;
};
