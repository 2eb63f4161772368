import { dateOf } from '#domain/calendar/instant.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { redateCases } from '#projections/case-current/redate.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import type { Instant, PlainDate } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { countIssued, countUntold, type DueStep, issuePage } from '#store/notices.ts';
import type { Queryable } from '#store/pool.ts';
import { coveredBefore, finishSweep, type SweepResult, startSweep } from '#store/sweeps.ts';
import { finishCampaigns } from './finish-campaigns.ts';
import { type Planned, planOfDay } from './plan-of-day.ts';
import type { Beat, DoForProvince } from './province-work.ts';
import { recordCampaign, type Told } from './record-campaign.ts';
import { type WakeDeps, wakeLapses } from './wake-lapses.ts';

export type SweepDeps = WakeDeps & {
  readonly db: Queryable;
  readonly store: EventStore;
  readonly now: () => Instant;
};
export type SweepRequest = { readonly province: string; readonly at: Instant };

const PAGE = 10_000;

type Moment = SweepRequest & { readonly day: PlainDate };

/** Page by page in the order of their ids; a page that was written before a kill is found written. */
const issueAll = async (db: Queryable, step: DueStep, { day }: Moment, beat: Beat): Promise<void> => {
  for (let after: string | null = ''; after !== null; ) {
    const page = await issuePage(db, step, { day, after, limit: PAGE });
    after = page.seen === PAGE ? page.last : null;
    beat(`${step.deadline} ${step.before} ${step.step} ${page.last ?? ''}`);
  }
};

/** The steps that concern anybody, each with how many. */
const counted = async (
  steps: readonly DueStep[],
  count: (step: DueStep) => Promise<number>,
): Promise<readonly Told[]> => {
  const told = await Promise.all(steps.map(async (step) => ({ step: step.step, count: await count(step) })));
  return told.filter((each) => each.count > 0);
};

const carryOut = async (deps: SweepDeps, planned: Planned, moment: Moment, beat: Beat): Promise<SweepResult> => {
  const { due, issue, supersede } = planned;
  if (issue) await issueAll(deps.db, issue, moment, beat);
  const superseded = await counted(supersede, (step) => countUntold(deps.db, step));
  const [told = null] = await counted(issue ? [issue] : [], (step) => countIssued(deps.db, step));
  const { province, day: on, at } = moment;
  const before = dateOf(due.due);
  if (told || superseded.length > 0)
    await recordCampaign(deps.store, { due, province, before, on, issued: told, superseded, at });
  return { issued: told?.count ?? 0, superseded: superseded.reduce((sum, { count }) => sum + count, 0) };
};

const sweep = async (deps: SweepDeps, { province, at }: SweepRequest, beat: Beat): Promise<SweepResult> => {
  const day = dateOf(at);
  const after = await coveredBefore(deps.db, province, day);
  await startSweep(deps.db, { province, day, at, now: deps.now() });
  const result = { issued: 0, superseded: 0 };
  const policy = await readPolicyTables(deps.store, province);
  for (const planned of await planOfDay(deps.db, policy, province, { after, today: day, at })) {
    const { issued, superseded } = await carryOut(deps, planned, { province, day, at }, beat);
    result.issued += issued;
    result.superseded += superseded;
  }
  await wakeLapses(deps, { province, at }, beat);
  // An act under way while a row was adopted may have kept its old date; where none is adopted there is nothing to look for.
  if (policy !== SHIPPED) await redateCases(deps.db, province, policy);
  await finishCampaigns(deps, policy, { province, day, at });
  const coversTo = isWorkingDay(policy.calendar, day) ? day : after;
  await finishSweep(deps.db, { province, day, coversTo, now: deps.now() }, result);
  return result;
};

/** One province on one day: every step that is due and unsent goes into the notices, once each, set by set. */
export const createSweepProvince =
  (deps: SweepDeps, doForProvince: DoForProvince) =>
  (request: SweepRequest): Promise<SweepResult> =>
    doForProvince((beat) => sweep(deps, request, beat));
