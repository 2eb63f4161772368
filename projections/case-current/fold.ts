import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened } from '#domain/case/state.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { CaseEvent } from '#schema/case/events.ts';
import type { Message, Stored } from '#schema/envelope.ts';
import type { CaseCurrentRow } from '#store/case-current.ts';
import { caseCurrentRow } from './row.ts';

/** A row with what the append sets beside it: version, position and database time of the case's last event. */
export type FoldedCase = {
  readonly row: CaseCurrentRow;
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
};

const evolve = (state: CaseState, { type, data, signature }: Stored<Message>): CaseState =>
  evolveCase(state, { ...CaseEvent.parse({ type, data }), signature });

/** Dates and working days that hold for a province. */
export type TermsOf = (province: string) => Promise<PolicyTables>;

/** The row that a case's whole stream comes to; null for a stream that opens no case. */
export const foldCase = async (stream: readonly Stored<Message>[], termsOf: TermsOf): Promise<FoldedCase | null> => {
  const state = stream.reduce(evolve, notOpened);
  const last = stream.at(-1);
  if (last === undefined || state.status === 'NotOpened') return null;
  const { version, position, recordedAt } = last;
  return { row: caseCurrentRow(state, await termsOf(state.facts.province)), version, position, recordedAt };
};
