import { log, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities, SealedCommand } from '#activities/index.ts';
import { type CaseTimer, nextTimer } from '#domain/case/timers.ts';
import { type PolicyTables, SHIPPED } from '#domain/policy-stream/tables.ts';
import { type CaseRun, emptyRun, follow, followAppended } from './case-run.ts';

// Local: half the history of normal activities; safe, because the append is idempotent. No scheduleToClose: a command
// that was accepted is carried out, however long the store is away.
export const { loadStream, appendToStream, fireTimer } = proxyLocalActivities<Activities>({
  startToCloseTimeout: 5_000,
  retry: { initialInterval: 200, maximumInterval: 30_000 },
});

/** What one run holds in memory between its turns; `run` is null until the stream has been read. */
export type RunningCase = {
  readonly streamId: string;
  run: CaseRun | null;
  /** Milliseconds by which this case's timer fires after its instant, so that not all cases lapse at once. */
  spread: number;
  /** A timer that the decider refused; firing it again would change nothing. */
  refused: CaseTimer['at'] | null;
  /** The clock of the processes had not come to this timer: workflow time at which to ask again. */
  postponed: { readonly at: CaseTimer['at']; readonly until: number } | null;
};

export const newRunningCase = (streamId: string): RunningCase => ({
  streamId,
  run: null,
  spread: 0,
  refused: null,
  postponed: null,
});

export const runOf = (running: RunningCase): CaseRun => running.run ?? emptyRun;

/** The store wins: whatever this run believed is replaced by what the stream says. */
export const reload = async (running: RunningCase): Promise<void> => {
  let run = emptyRun;
  for (let complete = false; !complete; ) {
    const page = await loadStream(running.streamId, run.version);
    run = page.events.reduce(follow, run);
    running.spread = page.spread;
    complete = page.complete;
  }
  running.run = run;
};

/** The run knows no adopted dates but those that came with a command; `fireTimer` asks for them when it is to fire. */
export const armedTimer = (running: RunningCase, terms: PolicyTables = SHIPPED): CaseTimer | null => {
  const timer = nextTimer(runOf(running).state, terms);
  return timer === null || timer.at === running.refused ? null : timer;
};

/** Fires the case's timer in the turn of its caller; the witness is a command that was received after its instant. */
export const fire = async (running: RunningCase, timer: CaseTimer, witness: SealedCommand | null): Promise<void> => {
  const run = runOf(running);
  const fired = await fireTimer({ streamId: running.streamId, expectedVersion: run.version, witness });
  switch (fired.outcome) {
    case 'fired':
      running.run = followAppended(run, fired.events, fired.position);
      return;
    case 'moved':
      return reload(running);
    case 'notDue':
      running.postponed = {
        at: timer.at,
        until: Date.now() + Date.parse(fired.at ?? timer.at) - Date.parse(fired.now),
      };
      return;
    case 'refused':
      running.refused = timer.at;
      log.error('The decider refuses the timer of its own case', { streamId: running.streamId, code: fired.code });
      return;
  }
};
