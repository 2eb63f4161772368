import type { CaseDecision } from './decider.ts';
import { extendDeadline } from './extension.ts';
import type { CommandOf } from './happened.ts';
import type { OpenedCase } from './state.ts';
import { recordActivity, submitPeriodicReport, submitPlan } from './submissions.ts';

type DutyCommand =
  | CommandOf<'SubmitPlan'>
  | CommandOf<'SubmitPeriodicReport'>
  | CommandOf<'RecordActivity'>
  | CommandOf<'ExtendDeadline'>;

/** Dated duties beside the road; no status moves. */
export function decideDuties(command: DutyCommand, state: OpenedCase): CaseDecision {
  switch (command.type) {
    case 'SubmitPlan':
      return submitPlan(command, state);
    case 'SubmitPeriodicReport':
      return submitPeriodicReport(command, state);
    case 'RecordActivity':
      return recordActivity(command);
    case 'ExtendDeadline':
      return extendDeadline(command, state);
  }
}
