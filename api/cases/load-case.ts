import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened, type OpenedCase } from '#domain/case/state.ts';
import { CaseEvent } from '#schema/case/events.ts';
import type { Message, Signed, Stored } from '#schema/envelope.ts';
import type { CaseId } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { refused } from '../problem/fault.ts';

export type LoadedCase<S extends CaseState = CaseState> = {
  readonly state: S;
  readonly version: number;
  readonly position: string;
  readonly events: readonly Stored<CaseEvent>[];
};

/** What is read back is parsed once, here; stored bytes stay as they are. */
const parsed = (stored: Stored<Message>): Stored<CaseEvent> => {
  const { type, data, ...envelope } = stored;
  return { ...CaseEvent.parse({ type, data }), ...envelope };
};

/** The case as its stream tells it; one that was never opened is at version 0. */
export const loadCase = async (store: EventStore, caseId: CaseId): Promise<LoadedCase> => {
  const events = (await store.read(`case-${caseId}`)).map(parsed);
  const state = events.reduce<CaseState>((before, event: Signed<CaseEvent>) => evolveCase(before, event), notOpened);
  return { state, version: events.length, position: events.at(-1)?.position ?? '0', events };
};

/** Throws `CaseNotFound` for one that was never opened. */
export const opened = ({ state, ...rest }: LoadedCase): LoadedCase<OpenedCase> => {
  if (state.status === 'NotOpened') throw refused({ code: 'CaseNotFound', legalBasis: null });
  return { ...rest, state };
};
