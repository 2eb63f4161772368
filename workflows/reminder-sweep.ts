import {
  ApplicationFailure,
  executeChild,
  proxyActivities,
  rootCause,
  sleep,
  TemporalFailure,
} from '@temporalio/workflow';
import type { Activities, SweepRun } from '#activities/index.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import type { Instant } from '#schema/ids.ts';
import { serially } from './serially.ts';

const retry = { initialInterval: 200, maximumInterval: 30_000 };
const {
  beginSweep,
  sweepProvince: sweepOne,
  queueDigests,
  noteSweep,
  reportSweep,
  finishSweep,
} = proxyActivities<Activities>({
  startToCloseTimeout: 3_600_000,
  heartbeatTimeout: 30_000,
  retry,
});

type Counts = { readonly issued: number; readonly superseded: number };
export type Swept = Counts & { readonly at: Instant };

const [LOOK_AGAIN_MS, SELDOM_MS] = [2000, 60_000];

/** One province of a sweep, with its mails: a run of its own, so that one that cannot go on holds no other back. */
export async function sweepProvince(province: string, at: Instant): Promise<Counts> {
  const swept = await sweepOne({ province, at });
  await queueDigests({ province, at });
  return swept;
}

/** The package for workflows does not hand out the class. */
const runsAlready = (error: unknown): boolean =>
  error instanceof TemporalFailure && error.name === 'WorkflowExecutionAlreadyStartedError';

/** One sweep of a province and day at a time: a second waits for the first, and then finds what is left. */
const inItsTurn = async (province: string, at: Instant): Promise<Counts> => {
  const options = { workflowId: `sweep-${province}-${dateOf(at)}`, args: [province, at] satisfies [string, Instant] };
  for (let tries = 1; ; tries += 1) {
    try {
      return await executeChild(sweepProvince, options);
    } catch (error) {
      if (!runsAlready(error)) throw error;
      await sleep(Math.min(tries * LOOK_AGAIN_MS, SELDOM_MS));
    }
  }
};

const nothing = { issued: 0, superseded: 0 };
type Failure = { readonly province: string; readonly reason: string };
type Report = (progress: Parameters<typeof reportSweep>[1]) => Promise<void>;

/** Every province to its end, whatever becomes of the others. */
const sweepAll = async (provinces: readonly string[], at: Instant, report: Report): Promise<Counts> => {
  const total = provinces.length;
  let [counts, done] = [nothing, 0];
  const failures: Failure[] = [];
  const progress = () => report({ total, done, failed: failures.length, counts, failures });
  const inTurn = serially();
  await progress();
  const sweeps = provinces.map(async (province) => {
    try {
      const { issued, superseded } = await inItsTurn(province, at);
      counts = { issued: counts.issued + issued, superseded: counts.superseded + superseded };
    } catch (error) {
      failures.push({ province, reason: rootCause(error) ?? 'unknown' });
    }
    done += 1;
    await inTurn(progress);
  });
  await Promise.all(sweeps);
  const [first] = failures;
  if (first) throw ApplicationFailure.nonRetryable(`${first.province}: ${first.reason}`, 'ProvincesFailed', failures);
  return counts;
};

const covers = (area: string, province: string): boolean => area === 'vn' || area === `vn.${province}`;

/** Somebody asked for it: he sees how far it is, and what came of it. */
const sweepFor = async (run: SweepRun): Promise<Swept> => {
  const { at: asked, area } = run.sealed.command.data;
  await noteSweep(run);
  try {
    const { at, provinces } = await beginSweep(asked);
    const own = provinces.filter((province) => covers(area, province));
    const counts = await sweepAll(own, at, (progress) => reportSweep(run, progress));
    await finishSweep(run, 'finished');
    return { at, ...counts };
  } catch (error) {
    await finishSweep(run, 'failed');
    throw error;
  }
};

/** The daily sweep, started by its Schedule; `asked` names another instant than now, for one that was missed. */
export async function reminderSweep(asked: Instant | null = null, run: SweepRun | null = null): Promise<Swept> {
  if (run !== null) return sweepFor(run);
  const { at, provinces } = await beginSweep(asked);
  return { at, ...(await sweepAll(provinces, at, async () => undefined)) };
}
