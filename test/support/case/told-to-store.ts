import type { SignedCommand } from '#schema/case/commands.ts';
import type { EventStore } from '#store/event-store.ts';
import { appendBehind } from '../workflow/behind-the-run.ts';
import type { CaseOf } from '../workflow/case-of.ts';

/** A story written into the store, with its current row, where no engine is needed. */
export const tellToStore = async (
  store: EventStore,
  { streamId, of }: CaseOf,
  ...commands: readonly SignedCommand[]
): Promise<void> => {
  for (const command of commands) await appendBehind(store, streamId, of(command));
};
