import { dateOf } from '#domain/calendar/instant.ts';
import { areaOfOffice, unauthorised } from '#domain/policy/scope.ts';
import type { Actor } from '#schema/envelope.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { sealCommand } from '#store/command-signature.ts';
import { SWEEP_STREAM, startRun, sweepRunId, sweepWorkflowId } from '#store/runs.ts';
import { lastSweptDay } from '#store/sweeps.ts';
import { capacities, chooseActor } from '../commands/candidates.ts';
import { once } from '../commands/idempotency.ts';
import { type Act, signatureFor } from '../commands/signature.ts';
import type { ApiDeps } from '../deps.ts';
import type { SweepRun } from '../engine/long-runs.ts';
import { problem, refused } from '../problem/fault.ts';
import { readRun } from '../runs/read-runs.ts';

/**
 * Who opens a province's year runs its reminders too (D): a sweep decides nothing, it sends what the ladders of the
 * adopted rows say is due and was not sent. Its area is the office's: the country's administrator sweeps all of it.
 */
const SWEEPERS: readonly Role[] = ['PROV_POLICE', 'ADMIN'];

/** A commune has no sweep of its own: its province would be asked for, which it does not answer for. */
const areaOf = ({ office }: Actor): string => areaOfOffice(office).split('.').slice(0, 2).join('.');
const refusalOf = (actor: Actor) => unauthorised(actor, SWEEPERS, areaOf(actor));

const chosen = (act: Act, office: OfficeId | undefined): Actor => {
  const actor = chooseActor(capacities(act, office), refusalOf);
  const refusal = refusalOf(actor);
  if (refusal) throw refused(refusal);
  return actor;
};

/** A sweep takes over what was missed before it: an earlier day after a later one would send outdated steps. */
const assertTimely = async ({ db }: ApiDeps, area: string, at: Instant, now: Instant): Promise<void> => {
  if (at > now) throw problem('SweepInFuture', { facts: { at } });
  const day = await lastSweptDay(db, area.split('.')[1] ?? null);
  if (day !== null && dateOf(at) < day) throw problem('SweepOvertaken', { facts: { day } });
};

type Asked = { readonly act: Act; readonly at: Instant | undefined; readonly office: OfficeId | undefined };

const sealed = ({ signingKeys }: ApiDeps, { act, at }: Asked, actor: Actor): SweepRun => {
  const data = { at: at ?? null, area: areaOf(actor) };
  const command = { type: 'SweepReminders' as const, data, signature: signatureFor(act, actor) };
  return { runId: sweepRunId(command), sealed: sealCommand(signingKeys, SWEEP_STREAM, command) };
};

/** Starts a sweep, once per key, and answers the id of its run. Beside the daily one it does no harm: each day's steps go out once. */
export const sweepByHand = async (deps: ApiDeps, asked: Asked): Promise<string> => {
  const { act, at } = asked;
  const { officer, receivedAt: now } = act.signedIn;
  const run = sealed(deps, asked, chosen(act, asked.office));
  const { runId } = run;
  const { area } = run.sealed.command.data;
  const first = { officer, route: 'reminders/sweep', key: act.key, requestHash: act.requestHash, now };
  await once(deps.db, first, String, async () => runId);
  const known = await readRun(deps.db, runId);
  if (known && known.state !== 'running') return runId;
  if (!known) await assertTimely(deps, area, at ?? now, now);
  const workflowId = sweepWorkflowId(area);
  const running = await deps.longRuns.sweepReminders(workflowId, run);
  if (running !== runId) throw problem('RunInProgress', { facts: { runId: running }, headers: { 'retry-after': '1' } });
  const province = area.split('.')[1] ?? null;
  await startRun(deps.db, { runId, kind: 'campaign', workflowId, province, year: null, startedBy: officer, at: now });
  return runId;
};
