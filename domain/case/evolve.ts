import type { CaseEvent } from '#schema/case/events.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import { evolveDuties } from './evolve-duties.ts';
import { evolveEarly } from './evolve-early.ts';
import { evolveAppraisal, evolveSettling } from './evolve-late.ts';
import { opened } from './evolve-opening.ts';
import type { EventOf } from './happened.ts';
import { pendingPost } from './pending.ts';
import { typed } from './signers.ts';
import type { CaseState, OpenedCase } from './state.ts';

const moved = (before: OpenedCase, after: OpenedCase): boolean => before.status !== after.status;

/** A claim ends when the case goes on to another office. */
const keepsAssignee = (before: OpenedCase, after: OpenedCase): boolean =>
  pendingPost(before)?.office === pendingPost(after)?.office;

const settle = (before: OpenedCase, after: OpenedCase, { occurredAt, receivedAt }: Signature): OpenedCase => {
  if (!moved(before, after)) return after;
  const there = { ...after, statusSince: occurredAt, statusReceivedAt: receivedAt };
  return keepsAssignee(before, there) ? there : { ...there, assignee: null };
};

type OnOpenedCase = Exclude<Signed<CaseEvent>, EventOf<'CaseOpened'> | EventOf<'UnitExcluded'>>;

function evolveByStep(state: OpenedCase, event: OnOpenedCase): OpenedCase {
  switch (event.type) {
    case 'DossierReturned':
    case 'AppraisalStarted':
    case 'AppraisalCompleted':
    case 'AppraisalReopened':
    case 'ProposalSentBack':
    case 'ProposalSubmitted':
    case 'PeriodEndConfirmed':
      return evolveAppraisal(state, event);
    case 'RecognitionDecided':
    case 'MovementGraded':
    case 'NoAssessmentRecorded':
    case 'CaseClassified':
    case 'RewardBarred':
    case 'RewardProposed':
    case 'RewardGranted':
    case 'RewardRefused':
    case 'RewardSettled':
    case 'CaseReported':
    case 'CaseClosed':
      return evolveSettling(state, event);
    case 'ScreeningCorrected':
    case 'RegistrationSubmitted':
    case 'RegistrationReturned':
    case 'RegistrationAccepted':
    case 'RegistrationMissed':
    case 'RestorationRequested':
    case 'RegistrationRestored':
    case 'SelfAssessmentStarted':
    case 'AssessmentMeetingHeld':
    case 'AbsenceAccepted':
    case 'DossierSubmitted':
    case 'DossierRecalled':
    case 'CaseAssigned':
    case 'CaseReleased':
      return evolveEarly(state, event);
    case 'PlanSubmitted':
    case 'PeriodicReportSubmitted':
    case 'ActivityRecorded':
    case 'DeadlineExtended':
      return evolveDuties(state, event);
  }
}

/** State changes only here; one fold for workflow, api, projections and tests. */
export function evolveCase(state: CaseState, event: Signed<CaseEvent>): CaseState {
  if (event.type === 'CaseOpened' || event.type === 'UnitExcluded') return opened(event);
  if (state.status === 'NotOpened') return state;
  return settle(state, typed(evolveByStep(state, event), event.signature), event.signature);
}
