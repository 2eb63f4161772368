import { readCase } from '#activities/load-stream.ts';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { notOpened } from '#domain/case/state.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { caseCurrentRow } from '#projections/case-current/row.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { EventStore } from '#store/event-store.ts';

/** Appends a command's events without the case's run: as another run would, or one before Temporal was restored. */
export const appendBehind = async (store: EventStore, streamId: string, command: SignedCommand): Promise<void> => {
  const stream = await readCase(store, streamId);
  const state = stream.reduce(evolveCase, notOpened);
  const decision = decideCase(command, state);
  if (!decision.accepted) throw new Error(`${command.type} refused: ${decision.refusal.code}`);
  const { events } = decision;
  const after = events.reduce(evolveCase, state);
  if (after.status === 'NotOpened') throw new Error(`${command.type} opened nothing`);
  const { commandId } = command.signature;
  const current = caseCurrentRow(after, SHIPPED);
  const { outcome } = await store.append({ streamId, expectedVersion: stream.length, commandId, events, current });
  if (outcome !== 'appended') throw new Error(`${command.type}: ${outcome}`);
};
