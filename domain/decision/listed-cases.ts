import { areaOfOffice, covers } from '#domain/policy/scope.ts';
import type { DecisionDocument } from '#schema/decision.ts';
import type { Actor } from '#schema/envelope.ts';
import type { CaseId, OfficeId, OfficerId } from '#schema/ids.ts';

/** What a list's rule needs to know of a case; the shell looks it up, `undefined`: there is no such case. */
export type ListedCase = {
  /** e.g. vn.56.22366 */
  readonly area: string;
  readonly decider: OfficeId;
  /** Excluded by law, or its unit dissolved: nothing is decided on it. */
  readonly excluded: boolean;
  /** Who signed its submission, finding or proposal. */
  readonly signedBy: readonly OfficerId[];
};
export type CaseLookup = (caseId: CaseId) => ListedCase | undefined;

type Named<Code extends string, Basis> = {
  readonly code: Code;
  readonly legalBasis: Basis;
  readonly cases: readonly CaseId[];
};
export type ListRefusal =
  | Named<'AnnexCasesUnknown', null>
  | Named<'AnnexOutsideArea', string>
  | Named<'AnnexNotEligible', string>
  | { readonly code: 'SecondOfficerRequired'; readonly legalBasis: null; readonly signedBy: readonly OfficerId[] };

/** A refusal names so many cases, not two thousand. */
const NAMED = 20;

/** Recognition and grade are the decider's own (C124 Art. 10); a reward comes from an office above the unit (D). */
const isOwn = ({ issuer, subject }: DecisionDocument, { decider, area }: ListedCase): boolean =>
  subject === 'REWARD' ? covers(areaOfOffice(issuer), area) : issuer === decider;

/** Why the list cannot be issued by this actor; null: every case exists, is the issuer's, and was not his own work. */
export function wrongCases(document: DecisionDocument, actor: Actor, lookup: CaseLookup): ListRefusal | null {
  const cases = document.annex.map(({ caseId }) => ({ caseId, listed: lookup(caseId) }));
  const those = (holds: (listed: ListedCase) => boolean): readonly CaseId[] =>
    cases.flatMap(({ caseId, listed }) => (listed && holds(listed) ? [caseId] : [])).slice(0, NAMED);
  const unknown = cases.flatMap(({ caseId, listed }) => (listed ? [] : [caseId])).slice(0, NAMED);
  if (unknown.length > 0) return { code: 'AnnexCasesUnknown', legalBasis: null, cases: unknown };
  const outside = those((listed) => !isOwn(document, listed));
  if (outside.length > 0) return { code: 'AnnexOutsideArea', legalBasis: 'C124 Art. 10', cases: outside };
  const excluded = those((listed) => listed.excluded);
  if (excluded.length > 0) return { code: 'AnnexNotEligible', legalBasis: 'C124 Art. 1.2', cases: excluded };
  const own = those(({ signedBy }) => signedBy.includes(actor.officer));
  return own.length > 0 ? { code: 'SecondOfficerRequired', legalBasis: null, signedBy: [actor.officer] } : null;
}
