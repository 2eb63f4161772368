import { termsOf } from '#domain/case/dates.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { caseCurrentRow } from '#projections/case-current/row.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import { type SealedCommand, type SigningKey, verifySealed } from '#store/command-signature.ts';
import type { Append, Appended, EventStore } from '#store/event-store.ts';
import { forgedCommand, orGiveUp } from './errors.ts';

export type CaseAppend = {
  readonly streamId: string;
  readonly expectedVersion: number;
  /** Who asked: checked here, because Temporal's port cannot tell an officer from anyone else. */
  readonly sealed: SealedCommand;
  readonly events: readonly Signed<CaseEvent>[];
  /** The state after these events; its row is written with them. Inputs of a local activity stay out of the history. */
  readonly state: CaseState;
};

/** The row of `read.case_current` that travels with an append. */
export const currentOf = (state: CaseState, terms: PolicyTables): Pick<Append, 'current'> =>
  state.status === 'NotOpened' ? {} : { current: caseCurrentRow(state, terms) };

/** Local activity: an officer's command. A conflict is an answer and not a failure. */
export const createAppendToStream =
  (store: EventStore, keys: readonly SigningKey[]) =>
  async (asked: CaseAppend): Promise<Appended> => {
    const { streamId, expectedVersion, sealed, events, state } = asked;
    if (!verifySealed(keys, streamId, sealed)) throw forgedCommand();
    const { command } = sealed;
    const { commandId } = command.signature;
    const current = currentOf(state, termsOf(command));
    return orGiveUp(store.append({ streamId, expectedVersion, commandId, events, ...current }));
  };
