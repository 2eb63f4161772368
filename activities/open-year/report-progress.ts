import { advanceRun, finishRun, type RunProgress } from '#store/runs.ts';
import type { OpenYearDeps } from './request.ts';

/** Tells people how far a run is; they read it from the run's row, not from the engine. */
export const createReportProgress =
  ({ db, now }: Pick<OpenYearDeps, 'db' | 'now'>) =>
  (runId: string, progress: RunProgress): Promise<void> =>
    advanceRun(db, runId, progress, now());

export const createFinishRun =
  ({ db, now }: Pick<OpenYearDeps, 'db' | 'now'>) =>
  (runId: string, state: 'finished' | 'failed'): Promise<void> =>
    finishRun(db, runId, state, now());
