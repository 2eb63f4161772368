import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseId } from '#schema/ids.ts';
import { advance, asFailure, validate } from './advance.ts';
import { advanceCase, checkTimer, currentState } from './messages.ts';
import { armedTimer, fire, newRunningCase, type RunningCase, reload, runOf } from './running-case.ts';
import { serially } from './serially.ts';
import { SLEEPING } from './sleeping.ts';

const EMPTY_GRACE = 2_000;

const sleeps = (running: RunningCase): boolean => SLEEPING.includes(runOf(running).state.status);

const waitOf = ({ spread, postponed }: RunningCase, at: string): number => {
  const due = postponed?.at === at ? postponed.until : Date.parse(at) + spread;
  return Math.max(0, due - Date.now());
};

/** Until `done`, or until the case's timer; a timer that changes is armed anew. */
const untilNext = async (running: RunningCase, done: () => boolean, lapse: () => Promise<void>): Promise<void> => {
  const timer = armedTimer(running);
  const changed = () => done() || armedTimer(running)?.at !== timer?.at;
  if (timer === null) await condition(changed);
  else if (!(await condition(changed, waitOf(running, timer.at)))) await lapse();
};

/** One run per unit and year, the only writer of its stream. The store is the record: a run begins by reading it. */
export async function caseLifecycle(caseId: CaseId): Promise<void> {
  const streamId = `case-${caseId}`;
  // Started by someone else under another case's name, a run would only keep that case's own run away.
  if (workflowInfo().workflowId !== streamId)
    throw ApplicationFailure.nonRetryable(`${workflowInfo().workflowId} is no run of ${streamId}`, 'WrongRun');
  const running = newRunningCase(streamId);
  const inTurn = serially();
  let failed = false;
  const fail = (error: unknown): never => {
    failed = true;
    throw asFailure(error);
  };
  const lapse = async () => {
    const timer = armedTimer(running);
    if (timer) await fire(running, timer, null);
  };

  // First in turn: a command that came with the start is handed over as soon as its handler is set.
  const loading = inTurn(() => reload(running));
  setHandler(currentState, () => {
    const { state, version } = runOf(running);
    return { state, version, nextTimer: armedTimer(running) };
  });
  setHandler(advanceCase, (sealed) => inTurn(() => advance(running, sealed)).catch(fail), {
    validator: (sealed) => validate(running, sealed),
  });
  setHandler(checkTimer, () => inTurn(lapse));
  await loading;

  // A refusal given in a turn stays under its Update id as long as the run lives; asked again it is to be decided again.
  const over = () => sleeps(running) || failed || workflowInfo().continueAsNewSuggested;
  const done = () => over() && allHandlersFinished();
  // A refused OpenCase leaves an empty run behind (Update-with-Start): it waits a moment for another one, and ends.
  if (sleeps(running)) await condition(() => !sleeps(running) || (failed && allHandlersFinished()), EMPTY_GRACE);
  while (!done()) await untilNext(running, done, () => inTurn(lapse));
  if (!sleeps(running)) await continueAsNew<typeof caseLifecycle>(caseId);
}
