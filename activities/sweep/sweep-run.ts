import { ApplicationFailure } from '@temporalio/activity';
import type { Signed } from '#schema/envelope.ts';
import type { Instant } from '#schema/ids.ts';
import { type Sealed, type SigningKey, verifySealed } from '#store/command-signature.ts';
import type { Queryable } from '#store/pool.ts';
import {
  advanceRun,
  finishRun,
  type RunProgress,
  SWEEP_STREAM,
  startRun,
  sweepRunId,
  sweepWorkflowId,
} from '#store/runs.ts';

/** `at`: null is now, by the worker's clock. `area`: the country or a province. */
export type SweepCommand = {
  readonly type: 'SweepReminders';
  readonly data: { readonly at: Instant | null; readonly area: string };
};
/** A sweep that somebody asked for, as the api sealed it, and the run under which people see it. */
export type SweepRun = { readonly runId: string; readonly sealed: Sealed<Signed<SweepCommand>> };

type RunDeps = { readonly db: Queryable; readonly keys: readonly SigningKey[]; readonly now: () => Instant };

/** Temporal's port alone touches no run: the request must carry the api's seal, and name its own run. */
const assertSealed = (keys: readonly SigningKey[], { runId, sealed }: SweepRun): void => {
  if (verifySealed(keys, SWEEP_STREAM, sealed) && runId === sweepRunId(sealed.command)) return;
  throw ApplicationFailure.nonRetryable('The seal of the request does not fit', 'ForgedCommand');
};

/** Notes that the sweep runs, should the api have gone before it could. */
export const createNoteSweep =
  ({ db, keys }: RunDeps) =>
  async (run: SweepRun): Promise<void> => {
    assertSealed(keys, run);
    const { data, signature } = run.sealed.command;
    await startRun(db, {
      runId: run.runId,
      kind: 'campaign',
      workflowId: sweepWorkflowId(data.area),
      province: data.area.split('.')[1] ?? null,
      year: null,
      startedBy: signature.actor.officer,
      at: signature.receivedAt,
    });
  };

export const createReportSweep =
  ({ db, keys, now }: RunDeps) =>
  async (run: SweepRun, progress: RunProgress): Promise<void> => {
    assertSealed(keys, run);
    await advanceRun(db, run.runId, progress, now());
  };

export const createFinishSweep =
  ({ db, keys, now }: RunDeps) =>
  async (run: SweepRun, state: 'finished' | 'failed'): Promise<void> => {
    assertSealed(keys, run);
    await finishRun(db, { runId: run.runId, kind: 'campaign' }, state, now());
  };
