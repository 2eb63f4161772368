import { advanceRun, finishRun, type RunProgress } from '#store/runs.ts';
import { assertSealed, type OpenYearDeps, type OpenYearRequest } from './request.ts';

type RunDeps = Pick<OpenYearDeps, 'db' | 'keys' | 'now'>;

/** Tells people how far a run is; they read it from the run's row, not from the engine. */
export const createReportProgress =
  ({ db, keys, now }: RunDeps) =>
  async (request: OpenYearRequest, progress: RunProgress): Promise<void> => {
    assertSealed(keys, request);
    await advanceRun(db, request.runId, progress, now());
  };

export const createFinishRun =
  ({ db, keys, now }: RunDeps) =>
  async (request: OpenYearRequest, state: 'finished' | 'failed'): Promise<void> => {
    assertSealed(keys, request);
    await finishRun(db, { runId: request.runId, kind: 'open-year' }, state, now());
  };
