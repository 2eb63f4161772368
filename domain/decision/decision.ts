import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfOffice } from '#domain/policy/scope.ts';
import type { DecisionCommand, DecisionDocument, DecisionEvent } from '#schema/decision.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import { type IssuerRefusal, notIssuing } from './issuers.ts';
import { type CaseLookup, type ListRefusal, wrongCases } from './listed-cases.ts';
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
  | ListRefusal;

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

/** The date printed on a document is its date in law: it lies not ahead of the act, and is not entered late unsaid. */
function wrongDate({ date, year, issuer }: DecisionDocument, signature: Signature): DecisionRefusal | null {
  const today = dateOf(signature.occurredAt);
  if (date > today) return { code: 'DecisionDateAhead', legalBasis: null, today };
  if (yearOf(date) !== year) return { code: 'DecisionYearWrong', legalBasis: 'N30 Art. 15', year: yearOf(date) };
  return untimely(signature, areaOfOffice(issuer), { effect: startOfDay(date) });
}

function unfit(document: DecisionDocument, signature: Signature, lookup: CaseLookup): DecisionRefusal | null {
  const wrong = wrongDate(document, signature);
  if (wrong) return wrong;
  const rows = wrongRows(document);
  return rows.length > 0
    ? { code: 'AnnexInvalid', legalBasis: null, rows }
    : wrongCases(document, signature.actor, lookup);
}

function decide(
  decisionId: string,
  { data, signature }: Signed<DecisionCommand>,
  state: DecisionState,
  lookup: CaseLookup,
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
  const wrong = unfit(document, signature, lookup);
  return wrong ? refuse(wrong) : accept({ type: 'DecisionIssued', data, signature });
}

/** Stream `decision-<decisionId>`: one document, issued once; its number is unique by the stream's own name (BR22). */
export const decisionDecider = (
  decisionId: string,
  lookup: CaseLookup,
): Decider<Signed<DecisionCommand>, Signed<DecisionEvent>, DecisionState, DecisionRefusal> => ({
  initial: { document: null },
  decide: (command, state) => decide(decisionId, command, state, lookup),
  evolve: (_, { data }) => ({ document: data.document }),
  isTerminal: () => false,
});
