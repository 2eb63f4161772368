import type { LoadedEvent } from '#activities/index.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened } from '#domain/case/state.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Advanced } from './messages.ts';

/** What a run knows of its case, all of it from the stream: the state, and what every accepted command came to. */
export type CaseRun = {
  readonly state: CaseState;
  readonly version: number;
  readonly accepted: ReadonlyMap<string, Advanced>;
};

export const emptyRun: CaseRun = { state: notOpened, version: 0, accepted: new Map() };

/** The run after one more event of its stream; a command's answer names its last event. */
export const follow = (run: CaseRun, event: LoadedEvent): CaseRun => {
  const { version, position } = event;
  const { commandId, requestHash } = event.signature;
  const events = [...(run.accepted.get(commandId)?.events ?? []), event.type];
  const answer = { version, position, events, requestHash, duplicate: false };
  return {
    state: evolveCase(run.state, event),
    version,
    accepted: new Map(run.accepted).set(commandId, answer),
  };
};

/** The run after an append of its own: the position of the last event is known, and only that one is ever told. */
export const followAppended = (run: CaseRun, events: readonly Signed<CaseEvent>[], position: string): CaseRun =>
  events.reduce((before, event) => follow(before, { ...event, version: before.version + 1, position }), run);
