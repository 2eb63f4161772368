import type { Instant } from '#schema/ids.ts';
import type { SigningKey } from '#store/command-signature.ts';
import type { EventStore } from '#store/event-store.ts';
import { createAppendToStream } from './append-to-stream.ts';
import { createFireTimer } from './fire-timer.ts';
import { createLoadStream } from './load-stream.ts';

export type { SealedCommand } from '#store/command-signature.ts';
export type { LoadedEvent, StreamPage } from './load-stream.ts';

export type ActivityDeps = {
  readonly store: EventStore;
  readonly keys: readonly SigningKey[];
  /** The clock port of all processes. */
  readonly now: () => Instant;
  /** Over how many seconds after their instant the lapses of a year are spread; 0 fires them at once. */
  readonly lapseSpreadSeconds: number;
};

/** Every activity of the worker, by the name under which workflows call it. */
export const createActivities = (deps: ActivityDeps) => ({
  loadStream: createLoadStream(deps.store, deps.lapseSpreadSeconds),
  appendToStream: createAppendToStream(deps.store, deps.keys),
  fireTimer: createFireTimer(deps),
});
export type Activities = ReturnType<typeof createActivities>;
