import { createAppendToStream } from './append-to-stream.ts';
import { createFireTimer } from './fire-timer.ts';
import { createFailImport, createImportUnits, type ImportUnitsDeps } from './import-units.ts';
import { createLoadStream } from './load-stream.ts';
import { createQueueDigests, type MailTerms } from './mail/queue-digests.ts';
import { createOpenCycle } from './open-year/open-cycle.ts';
import { createOpenPage } from './open-year/open-page.ts';
import { createFinishRun, createReportProgress } from './open-year/report-progress.ts';
import type { OpenYearDeps } from './open-year/request.ts';
import { createStartCaseRuns } from './open-year/start-case-runs.ts';
import { createBeginSweep } from './sweep/begin-sweep.ts';
import { createProvinceWork } from './sweep/province-work.ts';
import { createSweepProvince } from './sweep/sweep-province.ts';
import { createFinishSweep, createNoteSweep, createReportSweep } from './sweep/sweep-run.ts';
import type { WakeDeps } from './sweep/wake-lapses.ts';

export type { SealedCommand } from '#store/command-signature.ts';
export type { LoadedEvent } from './load-stream.ts';
export type { OpenYearRequest, PageOpened } from './open-year/request.ts';
export type { SweepRun } from './sweep/sweep-run.ts';

export type ActivityDeps = OpenYearDeps &
  ImportUnitsDeps &
  Pick<WakeDeps, 'wakeCase'> & {
    /** Over how many seconds after their instant the lapses of a year are spread; 0 fires them at once. */
    readonly lapseSpreadSeconds: number;
    readonly mail: MailTerms;
  };

/** Every activity of the worker, by the name under which workflows call it. */
export const createActivities = (deps: ActivityDeps) => {
  const doForProvince = createProvinceWork();
  return {
    loadStream: createLoadStream(deps.store, deps.lapseSpreadSeconds),
    appendToStream: createAppendToStream(deps.store, deps.keys),
    fireTimer: createFireTimer(deps),
    openCycle: createOpenCycle(deps),
    openPage: createOpenPage(deps),
    startCaseRuns: createStartCaseRuns(deps),
    reportProgress: createReportProgress(deps),
    finishRun: createFinishRun(deps),
    importUnits: createImportUnits(deps),
    failImport: createFailImport(deps),
    beginSweep: createBeginSweep(deps),
    sweepProvince: createSweepProvince(deps, doForProvince),
    noteSweep: createNoteSweep(deps),
    reportSweep: createReportSweep(deps),
    finishSweep: createFinishSweep(deps),
    queueDigests: createQueueDigests(deps, doForProvince),
  };
};
export type Activities = ReturnType<typeof createActivities>;
