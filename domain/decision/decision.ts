import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import type { DecisionCommand, DecisionDocument, DecisionEvent } from '#schema/decision.ts';
import type { Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { decisionIdOf, normalNumber } from './number.ts';

export type DecisionState = { readonly document: DecisionDocument | null };
export type DecisionRefusal =
  | { readonly code: 'NumberTaken'; readonly legalBasis: string }
  | { readonly code: 'AlreadyIssued'; readonly legalBasis: null }
  | { readonly code: 'RoleMissing'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | { readonly code: 'IssuerIsAnotherOffice'; readonly legalBasis: null; readonly issuer: OfficeId }
  | { readonly code: 'DecisionIdWrong'; readonly legalBasis: null; readonly expected: string | null }
  | { readonly code: 'DecisionYearWrong'; readonly legalBasis: string; readonly year: number }
  | { readonly code: 'DecisionDateAhead'; readonly legalBasis: null; readonly today: string }
  | { readonly code: 'AnnexInvalid'; readonly legalBasis: null; readonly rows: readonly number[] };

/** The issuing body's deciders and clerks; the signer stands in the document as printed. */
const ISSUERS: readonly Role[] = ['COMMUNE_PC', 'PROV_PC', 'MINISTER', 'REWARD_DECIDER', 'CLERK'];

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

function unfit(document: DecisionDocument, receivedAt: string): DecisionRefusal | null {
  const today = dateOf(receivedAt);
  if (document.date > today) return { code: 'DecisionDateAhead', legalBasis: null, today };
  if (yearOf(document.date) !== document.year) {
    return { code: 'DecisionYearWrong', legalBasis: 'N30 Art. 15', year: yearOf(document.date) };
  }
  const rows = wrongRows(document);
  return rows.length > 0 ? { code: 'AnnexInvalid', legalBasis: null, rows } : null;
}

function decide(
  decisionId: string,
  { data, signature }: Signed<DecisionCommand>,
  state: DecisionState,
): Decision<Signed<DecisionEvent>, DecisionRefusal> {
  const { document } = data;
  const { role, office } = signature.actor;
  if (!ISSUERS.includes(role)) return refuse({ code: 'RoleMissing', legalBasis: null, roles: ISSUERS });
  if (office !== document.issuer) {
    return refuse({ code: 'IssuerIsAnotherOffice', legalBasis: null, issuer: document.issuer });
  }
  const expected = decisionIdOf(document.issuer, document.year, document.number);
  if (expected !== decisionId) return refuse({ code: 'DecisionIdWrong', legalBasis: null, expected });
  if (state.document !== null) {
    return isSame(state.document, document)
      ? refuse({ code: 'AlreadyIssued', legalBasis: null })
      : refuse({ code: 'NumberTaken', legalBasis: 'N30 Art. 15' });
  }
  const wrong = unfit(document, signature.receivedAt);
  return wrong ? refuse(wrong) : accept({ type: 'DecisionIssued', data, signature });
}

/** Stream `decision-<decisionId>`: one document, issued once; its number is unique by the stream's own name (BR22). */
export const decisionDecider = (
  decisionId: string,
): Decider<Signed<DecisionCommand>, Signed<DecisionEvent>, DecisionState, DecisionRefusal> => ({
  initial: { document: null },
  decide: (command, state) => decide(decisionId, command, state),
  evolve: (_, { data }) => ({ document: data.document }),
  isTerminal: () => false,
});
