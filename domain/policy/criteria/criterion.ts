import type { Fraction } from '#schema/case/parts.ts';

/** When a criterion need not be met. FACT: the unit's facts tell; DECLARED: the unit says so and the finding agrees. */
export type NotApplicableRule =
  | { readonly when: 'NO_PARTY_BODY'; readonly basis: 'FACT' }
  | { readonly when: 'NO_GENERAL_EDUCATION_LEVEL'; readonly basis: 'FACT' }
  | { readonly when: 'NO_GUARD_FORCE'; readonly basis: 'DECLARED' }
  | { readonly when: 'NO_TITLE_REVIEW'; readonly basis: 'DECLARED' };

/** BR11: force majeure for đ and g only; mitigation (found at once, reduced, reported) for đ only. */
export type Exception = 'FORCE_MAJEURE' | 'MITIGATED';
export type ZeroCase = { readonly code: string; readonly exceptions: readonly Exception[] };

export type CriterionTest =
  | { readonly type: 'DOC'; readonly documents: number }
  | { readonly type: 'SYSTEM'; readonly fact: 'REGISTERED_IN_TIME' }
  | { readonly type: 'RATIO'; readonly of: string; readonly atLeast: Fraction }
  | { readonly type: 'COUNT'; readonly atLeast: number }
  | { readonly type: 'ZERO'; readonly cases: readonly ZeroCase[] }
  | { readonly type: 'FINDING' };

export type Criterion = {
  readonly code: string;
  /** Condensed from the Vietnamese text; the paragraph has the whole. */
  readonly text: string;
  readonly test: CriterionTest;
  readonly notApplicable: readonly NotApplicableRule[];
  readonly paragraph: string;
};

export const criterion = (
  code: string,
  paragraph: string,
  test: CriterionTest,
  text: string,
  notApplicable: readonly NotApplicableRule[] = [],
): Criterion => ({ code, text, test, notApplicable, paragraph });

export const documents = (count: number): CriterionTest => ({ type: 'DOC', documents: count });
export const registered: CriterionTest = { type: 'SYSTEM', fact: 'REGISTERED_IN_TIME' };
export const finding: CriterionTest = { type: 'FINDING' };
export const count = (atLeast: number): CriterionTest => ({ type: 'COUNT', atLeast });
export const everyOne = (of: string): CriterionTest => ({
  type: 'RATIO',
  of,
  atLeast: { numerator: 1, denominator: 1 },
});
/** C124 writes "70% trở lên": 70 of 100, compared exactly. */
export const seventyPercent = (of: string): CriterionTest => ({
  type: 'RATIO',
  of,
  atLeast: { numerator: 70, denominator: 100 },
});
export const none = (...cases: readonly ZeroCase[]): CriterionTest => ({ type: 'ZERO', cases });

export const noPartyBody: NotApplicableRule = { when: 'NO_PARTY_BODY', basis: 'FACT' };
export const noGeneralEducation: NotApplicableRule = { when: 'NO_GENERAL_EDUCATION_LEVEL', basis: 'FACT' };
export const noGuardForce: NotApplicableRule = { when: 'NO_GUARD_FORCE', basis: 'DECLARED' };
export const noTitleReview: NotApplicableRule = { when: 'NO_TITLE_REVIEW', basis: 'DECLARED' };
