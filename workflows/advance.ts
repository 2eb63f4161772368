import { ActivityFailure, ApplicationFailure, TemporalFailure } from '@temporalio/workflow';
import type { SealedCommand } from '#activities/index.ts';
import { termsOf } from '#domain/case/dates.ts';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { followAppended } from './case-run.ts';
import type { Advanced } from './messages.ts';
import { appendToStream, armedTimer, fire, type RunningCase, reload, runOf } from './running-case.ts';

const eventsFor = (command: SignedCommand, state: CaseState) => {
  const decision = decideCase(command, state);
  if (decision.accepted) return decision.events;
  throw ApplicationFailure.nonRetryable('Command refused', decision.refusal.code, decision.refusal);
};

/** An officer's act received after a legal instant comes after the lapse, whether or not the timer has fired yet. */
const overdueAt = (running: RunningCase, command: SignedCommand) => {
  const timer = armedTimer(running, termsOf(command));
  return timer !== null && timer.at <= command.signature.receivedAt ? timer : null;
};

/**
 * The sender has seen more of the stream than this run: an append of ours was committed, but the task that knew of it was
 * lost with a worker or a server, and the api answered its sender from the store.
 */
const isBehind = ({ version }: { readonly version: number }, { facts }: SignedCommand): boolean =>
  version < (facts.seen ?? 0);

/**
 * Refuses before the command enters the history. What this state cannot answer is left to the command's turn: nothing
 * is loaded yet, the command was accepted before, or a lapse comes first.
 */
export const validate = (running: RunningCase, { command }: SealedCommand): void => {
  const { run } = running;
  if (run === null || isBehind(run, command) || run.accepted.has(command.signature.commandId)) return;
  if (overdueAt(running, command)) return;
  eventsFor(command, run.state);
};

/** One command in its turn: the validator saw an older state, so it is decided again. */
export const advance = async (running: RunningCase, sealed: SealedCommand): Promise<Advanced> => {
  const { command } = sealed;
  if (isBehind(runOf(running), command)) await reload(running);
  const run = runOf(running);
  const known = run.accepted.get(command.signature.commandId);
  if (known) return { ...known, duplicate: true };
  const overdue = overdueAt(running, command);
  if (overdue) {
    await fire(running, overdue, sealed);
    return advance(running, sealed);
  }
  const events = eventsFor(command, run.state);
  const state = events.reduce(evolveCase, run.state);
  const { streamId } = running;
  const appended = await appendToStream({ streamId, expectedVersion: run.version, sealed, events, state });
  if (appended.outcome !== 'appended') {
    await reload(running); // another run, our own lost answer, or a Temporal restored from an older copy
    return advance(running, sealed);
  }
  running.run = followAppended(run, events, appended.position);
  const { version, position } = appended;
  const { requestHash } = command.signature;
  return { version, position, events: events.map(({ type }) => type), requestHash, duplicate: false };
};

/** What fails an Update must be a failure of Temporal: anything else would fail the task, and block the case. */
export const asFailure = (error: unknown): Error => {
  if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure) return error.cause;
  if (error instanceof TemporalFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return ApplicationFailure.nonRetryable(reason, 'CommandFault');
};
