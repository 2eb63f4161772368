import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfOffice, covers } from '#domain/policy/scope.ts';
import type { DecisionCommand, DecisionDocument, DecisionEvent } from '#schema/decision.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import type { CaseId } from '#schema/ids.ts';
import { type IssuerRefusal, notIssuing } from './issuers.ts';
import { decisionIdOf, normalNumber } from './number.ts';

export type DecisionState = { readonly document: DecisionDocument | null };
export type DecisionRefusal =
  | { readonly code: 'NumberTaken'; readonly legalBasis: string }
  | { readonly code: 'AlreadyIssued'; readonly legalBasis: null }
  | IssuerRefusal
  | MomentRefusal
  | { readonly code: 'DecisionIdWrong'; readonly legalBasis: null; readonly expected: string | null }
  | { readonly code: 'DecisionYearWrong'; readonly legalBasis: string; readonly year: number }
  | { readonly code: 'DecisionDateAhead'; readonly legalBasis: null; readonly today: string }
  | { readonly code: 'AnnexInvalid'; readonly legalBasis: null; readonly rows: readonly number[] }
  | { readonly code: 'AnnexCasesUnknown'; readonly legalBasis: null; readonly cases: readonly CaseId[] }
  | { readonly code: 'AnnexOutsideArea'; readonly legalBasis: string; readonly cases: readonly CaseId[] };

/** Area of a case that exists, e.g. vn.56.22366; the shell looks it up. */
export type AreaOfCase = (caseId: CaseId) => string | undefined;

/** A refusal names so many cases, not two thousand. */
const NAMED = 20;

const OUTCOMES: Readonly<Record<DecisionDocument['subject'], readonly string[]>> = {
  RECOGNITION: ['MET', 'NOT_MET'],
  GRADE: ['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', 'NOT_GRADED'],
  REWARD: ['GRANTED', 'REFUSED'],
};

/** Each case once, each list number once, outcomes of the document's subject only. */
const wrongRows = ({ annex, subject }: DecisionDocument): readonly number[] =>
  annex
    .filter(({ item, caseId, outcome }, index) => {
      const first = annex.findIndex((row) => row.item === item || row.caseId === caseId);
      return first !== index || !OUTCOMES[subject].includes(outcome);
    })
    .map(({ item }) => item);

const isSame = (a: DecisionDocument, b: DecisionDocument): boolean =>
  JSON.stringify({ ...a, number: normalNumber(a.number) }) === JSON.stringify({ ...b, number: normalNumber(b.number) });

/** Every case of the list is known, and lies where the issuer answers. */
function wrongCases({ annex, issuer }: DecisionDocument, areaOfCase: AreaOfCase): DecisionRefusal | null {
  const own = areaOfOffice(issuer);
  const located = annex.map(({ caseId }) => ({ caseId, area: areaOfCase(caseId) }));
  const unknown = located.flatMap(({ caseId, area }) => (area === undefined ? [caseId] : []));
  if (unknown.length > 0) return { code: 'AnnexCasesUnknown', legalBasis: null, cases: unknown.slice(0, NAMED) };
  const outside = located.flatMap(({ caseId, area }) => (area !== undefined && covers(own, area) ? [] : [caseId]));
  return outside.length > 0
    ? { code: 'AnnexOutsideArea', legalBasis: 'C124 Art. 10', cases: outside.slice(0, NAMED) }
    : null;
}

/** The date printed on a document is its date in law: it lies not ahead of the act, and is not entered late unsaid. */
function wrongDate({ date, year, issuer }: DecisionDocument, signature: Signature): DecisionRefusal | null {
  const today = dateOf(signature.occurredAt);
  if (date > today) return { code: 'DecisionDateAhead', legalBasis: null, today };
  if (yearOf(date) !== year) return { code: 'DecisionYearWrong', legalBasis: 'N30 Art. 15', year: yearOf(date) };
  return untimely(signature, areaOfOffice(issuer), startOfDay(date));
}

function unfit(document: DecisionDocument, signature: Signature, areaOfCase: AreaOfCase): DecisionRefusal | null {
  const wrong = wrongDate(document, signature);
  if (wrong) return wrong;
  const rows = wrongRows(document);
  return rows.length > 0 ? { code: 'AnnexInvalid', legalBasis: null, rows } : wrongCases(document, areaOfCase);
}

function decide(
  decisionId: string,
  { data, signature }: Signed<DecisionCommand>,
  state: DecisionState,
  areaOfCase: AreaOfCase,
): Decision<Signed<DecisionEvent>, DecisionRefusal> {
  const { document } = data;
  const wrongIssuer = notIssuing(signature.actor, document);
  if (wrongIssuer) return refuse(wrongIssuer);
  const expected = decisionIdOf(document.issuer, document.year, document.number);
  if (expected !== decisionId) return refuse({ code: 'DecisionIdWrong', legalBasis: null, expected });
  if (state.document !== null) {
    return isSame(state.document, document)
      ? refuse({ code: 'AlreadyIssued', legalBasis: null })
      : refuse({ code: 'NumberTaken', legalBasis: 'N30 Art. 15' });
  }
  const wrong = unfit(document, signature, areaOfCase);
  return wrong ? refuse(wrong) : accept({ type: 'DecisionIssued', data, signature });
}

/** Stream `decision-<decisionId>`: one document, issued once; its number is unique by the stream's own name (BR22). */
export const decisionDecider = (
  decisionId: string,
  areaOfCase: AreaOfCase,
): Decider<Signed<DecisionCommand>, Signed<DecisionEvent>, DecisionState, DecisionRefusal> => ({
  initial: { document: null },
  decide: (command, state) => decide(decisionId, command, state, areaOfCase),
  evolve: (_, { data }) => ({ document: data.document }),
  isTerminal: () => false,
});
