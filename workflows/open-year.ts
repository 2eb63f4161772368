import { proxyActivities } from '@temporalio/workflow';
import type { Activities, OpenYearRequest, PageOpened } from '#activities/index.ts';
import type { UnitId } from '#schema/ids.ts';

const { openCycle, openPage, startCaseRuns, reportProgress, finishRun } = proxyActivities<Activities>({
  startToCloseTimeout: 300_000,
  heartbeatTimeout: 30_000,
  retry: { initialInterval: 200, maximumInterval: 30_000 },
});

// The list of units without a case is shown whole for a commune; a province's first thousand say what is missing.
const SHOWN_FAILURES = 1000;

const nothing = { opened: 0, excluded: 0, alreadyOpen: 0, withoutCase: 0 };
type Counts = typeof nothing;

const added = (counts: Counts, page: PageOpened): Counts => ({
  opened: counts.opened + page.opened,
  excluded: counts.excluded + page.excluded,
  alreadyOpen: counts.alreadyOpen + page.alreadyOpen,
  withoutCase: counts.withoutCase + page.withoutCase.length,
});

async function openAll(request: OpenYearRequest): Promise<Counts> {
  const { policy, units: total } = await openCycle(request);
  let counts = nothing;
  let done = 0;
  const failures: PageOpened['withoutCase'][number][] = [];
  for (let after: UnitId | null | undefined; after !== null; ) {
    const page: PageOpened = await openPage(request, policy, after ?? null);
    await startCaseRuns(page.toStart);
    counts = added(counts, page);
    done += page.units;
    failures.push(...page.withoutCase.slice(0, SHOWN_FAILURES - failures.length));
    await reportProgress(request, { total, done, failed: counts.withoutCase, counts, failures });
    after = page.next;
  }
  return counts;
}

/** Opens a province's year: one case for each unit that the law does not leave out. May be asked again: adds what is new. */
export async function openYear(request: OpenYearRequest): Promise<Counts> {
  try {
    const counts = await openAll(request);
    await finishRun(request, 'finished');
    return counts;
  } catch (error) {
    await finishRun(request, 'failed');
    throw error;
  }
}
