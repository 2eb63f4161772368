import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { AnnexRow, DecisionDocument } from '#schema/decision.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { CaseRefusal } from './refusal.ts';
import type { OpenedCase } from './state.ts';

export const axisDecided = (state: OpenedCase): 'RECOGNITION' | 'GRADE' | null => {
  if (state.recognition !== 'Undecided') return 'RECOGNITION';
  return state.grade === 'Ungraded' ? null : 'GRADE';
};

export type Citation = {
  readonly decisionId: string;
  readonly listItem: number;
  readonly subject: DecisionDocument['subject'];
  readonly outcome: AnnexRow['outcome'];
  readonly issuers: readonly OfficeId[];
};

/** The cited document must be issued by the right body, before this act, and say the same of this case in that row. */
export function uncited(
  citation: Citation,
  { facts, signature }: Pick<SignedCommand, 'facts' | 'signature'>,
  state: OpenedCase,
): { readonly refusal: CaseRefusal } | { readonly refusal: null; readonly document: DecisionDocument } {
  const { decisionId, listItem, subject, outcome, issuers } = citation;
  const document = facts.decision ?? null;
  if (document === null) return { refusal: { code: 'DecisionNotIssued', legalBasis: 'C124 Art. 10', decisionId } };
  const row = document.annex.find(({ item }) => item === listItem);
  const covers = row?.caseId === state.caseId && row.outcome === outcome;
  if (!covers || document.subject !== subject || !issuers.includes(document.issuer))
    return { refusal: { code: 'DecisionDoesNotCover', legalBasis: 'C124 Art. 10', decisionId, listItem } };
  return document.date > dateOf(signature.occurredAt)
    ? { refusal: { code: 'OccurredOutOfOrder', legalBasis: null, notBefore: startOfDay(document.date) } }
    : { refusal: null, document };
}

/** From the legal date on a decision needs a justification, and shows it for ever. */
export const lateness = (
  occurredAt: string,
  before: string,
  lateJustification: string | null,
): { readonly refusal: CaseRefusal | null; readonly late: boolean } => {
  const late = occurredAt >= before;
  const refusal: CaseRefusal | null =
    late && lateJustification === null
      ? { code: 'DecisionLate', legalBasis: 'C124 Art. 9.1c,d; D510 Art. 11.3', before }
      : null;
  return { refusal, late };
};
