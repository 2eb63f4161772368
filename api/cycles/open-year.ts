import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { cycleDecider } from '#domain/cycle/cycle.ts';
import { type CycleCommand, CycleEvent } from '#schema/cycle.ts';
import type { Actor, Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import { sealCommand } from '#store/command-signature.ts';
import { openingId, openingRunId, startRun } from '#store/runs.ts';
import { capacities, chooseActor } from '../commands/candidates.ts';
import { type Act, signatureFor } from '../commands/signature.ts';
import type { ApiDeps } from '../deps.ts';
import { problem, refused } from '../problem/fault.ts';
import { readRun } from '../runs/read-runs.ts';
import { pinnedPolicyOf } from './pinned-policy.ts';

export const cycleStream = (year: number, province: string): string => `cycle-${year}-${province}`;

type Asked = {
  readonly act: Act;
  readonly year: number;
  readonly province: string;
  readonly office: OfficeId | undefined;
};

const commandOf = ({ act, year, province }: Asked): CycleCommand => {
  const policy = pinnedPolicyOf(year);
  // A cycle begins with its year; its reference period began before, but nobody registers yet (C124 Art. 6.1).
  if (policy === null || year > yearOf(dateOf(act.signedIn.receivedAt)))
    throw problem('YearNotCurrent', { facts: { year } });
  return { type: 'OpenCycle', data: { year, province, policy } };
};

/** A year that is open may be opened again: units that came later get their cases. */
const signedBy = async ({ store }: ApiDeps, asked: Asked): Promise<Signed<CycleCommand>> => {
  const command = commandOf(asked);
  const [opened] = await store.read(asked.act.streamId);
  const before = opened ? CycleEvent.parse({ type: opened.type, data: opened.data }).data.policy : null;
  const signed = (actor: Actor) => ({
    ...command,
    signature: signatureFor(asked.act, actor),
  });
  const refusalOf = (actor: Actor) => {
    const decision = cycleDecider.decide(signed(actor), { policy: before });
    return decision.accepted || decision.refusal.code === 'CycleAlreadyOpen' ? null : decision.refusal;
  };
  const actor = chooseActor(capacities(asked.act, asked.office), refusalOf);
  const refusal = refusalOf(actor);
  if (refusal) throw refused(refusal);
  return signed(actor);
};

/** Starts the opening of a province's year, once per key, and answers the id of its run. */
export const openYear = async (deps: ApiDeps, asked: Asked): Promise<string> => {
  const { act, year, province } = asked;
  const command = await signedBy(deps, asked);
  const workflowId = openingId(year, province);
  const runId = openingRunId(command);
  const known = await readRun(deps.db, runId);
  if (known && known.state !== 'running') return runId;
  const sealed = sealCommand(deps.signingKeys, act.streamId, command);
  const running = await deps.longRuns.openYear(workflowId, { runId, sealed });
  if (running !== runId) throw problem('RunInProgress', { facts: { runId: running }, headers: { 'retry-after': '1' } });
  // Its first activity notes the run as well: whoever asks at once finds it, and a crash here loses nothing.
  const { receivedAt: at, officer: startedBy } = act.signedIn;
  await startRun(deps.db, { runId, kind: 'open-year', workflowId, province, year, startedBy, at });
  return runId;
};
