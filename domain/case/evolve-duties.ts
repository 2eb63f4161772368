import { extended } from './extension.ts';
import type { EventOf } from './happened.ts';
import type { OpenedCase } from './state.ts';
import { activityIn, planIn, reportIn } from './submissions.ts';

type DutyEvent =
  | EventOf<'PlanSubmitted'>
  | EventOf<'PeriodicReportSubmitted'>
  | EventOf<'ActivityRecorded'>
  | EventOf<'DeadlineExtended'>;

/** Dated duties beside the road. */
export function evolveDuties(state: OpenedCase, event: DutyEvent): OpenedCase {
  switch (event.type) {
    case 'PlanSubmitted':
      return planIn(state, event);
    case 'PeriodicReportSubmitted':
      return reportIn(state, event);
    case 'ActivityRecorded':
      return activityIn(state, event);
    case 'DeadlineExtended':
      return extended(state, event);
  }
}
