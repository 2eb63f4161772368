import { ApplicationFailure } from '@temporalio/activity';
import { cycleDecider } from '#domain/cycle/cycle.ts';
import { CycleEvent, type PinnedPolicy } from '#schema/cycle.ts';
import { execute } from '#store/execute.ts';
import { openingId, startRun } from '#store/runs.ts';
import { countUnits } from '#store/unit-streams.ts';
import { orGiveUp } from '../errors.ts';
import { assertSealed, cycleStream, type OpenYearDeps, type OpenYearRequest, type PinnedCycle } from './request.ts';

const pinnedOf = async ({ store }: OpenYearDeps, streamId: string): Promise<PinnedPolicy> => {
  const [first] = await store.read(streamId);
  if (first === undefined) throw new Error(`${streamId} is open but empty`);
  return CycleEvent.parse({ type: first.type, data: first.data }).data.policy;
};

const begin = async (deps: OpenYearDeps, request: OpenYearRequest): Promise<PinnedCycle> => {
  const streamId = cycleStream(request);
  const { data, signature } = request.sealed.command;
  const { year, province } = data;
  await startRun(deps.db, {
    runId: request.runId,
    kind: 'open-year',
    workflowId: openingId(year, province),
    province,
    year,
    startedBy: signature.actor.officer,
    at: signature.receivedAt,
  });
  const decider = { ...cycleDecider, event: CycleEvent };
  const outcome = await execute(deps.store, decider, streamId, request.sealed.command);
  if (!outcome.accepted && outcome.refusal.code !== 'CycleAlreadyOpen') {
    throw ApplicationFailure.nonRetryable('The cycle may not be opened', outcome.refusal.code, outcome.refusal);
  }
  return { policy: await pinnedOf(deps, streamId), units: await countUnits(deps.db, province) };
};

/** Opens the cycle once, which pins its policy; a later opening adds units under the policy pinned then. */
export const createOpenCycle =
  (deps: OpenYearDeps) =>
  async (request: OpenYearRequest): Promise<PinnedCycle> => {
    assertSealed(deps.keys, request);
    return orGiveUp(begin(deps, request));
  };
