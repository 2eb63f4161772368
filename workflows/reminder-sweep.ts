import { executeChild, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '#activities/index.ts';
import type { Instant } from '#schema/ids.ts';

const retry = { initialInterval: 200, maximumInterval: 30_000 };
const {
  beginSweep,
  sweepProvince: sweepOne,
  queueDigests,
} = proxyActivities<Activities>({
  startToCloseTimeout: 3_600_000,
  heartbeatTimeout: 30_000,
  retry,
});

export type Swept = { readonly at: Instant; readonly issued: number; readonly superseded: number };

/** One province of a sweep, with its mails: a run of its own, so that one that cannot go on holds no other back. */
export async function sweepProvince(province: string, at: Instant): Promise<Omit<Swept, 'at'>> {
  const swept = await sweepOne({ province, at });
  await queueDigests({ province, at });
  return swept;
}

/** The daily sweep, started by its Schedule; `asked` names another instant than now, for one that was missed. */
export async function reminderSweep(asked: Instant | null = null): Promise<Swept> {
  const { at, provinces } = await beginSweep(asked);
  const results = await Promise.all(
    provinces.map((province) =>
      executeChild(sweepProvince, { workflowId: `sweep-${province}-${at.slice(0, 10)}`, args: [province, at] }),
    ),
  );
  return {
    at,
    issued: results.reduce((sum, { issued }) => sum + issued, 0),
    superseded: results.reduce((sum, { superseded }) => sum + superseded, 0),
  };
}
