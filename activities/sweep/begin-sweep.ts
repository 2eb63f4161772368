import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { liveGeneration } from '#projections/generations.ts';
import { notAfter } from '#projections/projector.ts';
import type { Instant } from '#schema/ids.ts';
import { readHead } from '#store/feed.ts';
import { provincesOwing } from '#store/notices.ts';
import { forgetRefusedContacts } from '#store/registers/forget-contacts.ts';
import { orGiveUp } from '../errors.ts';
import type { SweepDeps } from './sweep-province.ts';

const STEP_MS = 500;

/** Waits until obligations hold all that had happened when the sweep began; what comes meanwhile is not waited for. */
const untilFollowed = async ({ db }: SweepDeps): Promise<void> => {
  const context = Context.current();
  const head = await readHead(db);
  for (;;) {
    const live = await liveGeneration(db, 'obligation');
    if (live !== undefined && notAfter(head, live)) return;
    context.heartbeat();
    await sleep(STEP_MS);
  }
};

export type SweepBegun = { readonly at: Instant; readonly provinces: readonly string[] };

const begin = async (deps: SweepDeps, asked: Instant | null): Promise<SweepBegun> => {
  const now = deps.now();
  const at = asked ?? now;
  if (at > now) throw ApplicationFailure.nonRetryable(`${at} lies ahead of ${now}`, 'SweepInFuture');
  await forgetRefusedContacts(deps.db, now);
  await untilFollowed(deps);
  return { at, provinces: await provincesOwing(deps.db) };
};

/** The instant of the sweep by the clock port, and the provinces that owe anything. Nothing is sent ahead of its day. */
export const createBeginSweep =
  (deps: SweepDeps) =>
  (asked: Instant | null): Promise<SweepBegun> =>
    orGiveUp(begin(deps, asked));
