import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { SealedCommand } from '#activities/index.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseTimer } from '#domain/case/timers.ts';

/** What an accepted command came to; the same for every later asking with its command id. */
export type Advanced = {
  /** Version and position of the command's last event. */
  readonly version: number;
  readonly position: string;
  readonly events: readonly string[];
  /** Of the command as accepted: another one under the same id means that the key was used for another body. */
  readonly requestHash: string;
  /** The command had been accepted before; nothing was written now. */
  readonly duplicate: boolean;
};

export type CurrentState = {
  readonly state: CaseState;
  readonly version: number;
  readonly nextTimer: CaseTimer | null;
};

/** The task queue of the worker. */
export const TASK_QUEUE = 'cases';

/**
 * One command on one case, sealed for the case's stream (`sealCommand`); the Update's id is the command id. A refusal is
 * an `ApplicationFailure`: its type is the refusal's code, its first detail the refusal. `ForgedCommand`: the seal does
 * not fit; `StoreFault`: the store will never take it.
 */
export const advanceCase = defineUpdate<Advanced, [SealedCommand]>('advanceCase');
/** Looks whether the case's timer has come; the sweep asks for it where one is overdue. */
export const checkTimer = defineSignal('checkTimer');
export const currentState = defineQuery<CurrentState>('currentState');
