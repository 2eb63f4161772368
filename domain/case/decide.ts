import { refuse } from '#domain/decider.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { decideDuties } from './decide-duties.ts';
import { decideEarly } from './decide-early.ts';
import { decideLate } from './decide-late.ts';
import type { CaseDecision } from './decider.ts';
import { commonRefusal } from './guards.ts';
import { openCase } from './opening.ts';
import type { CaseState, OpenedCase } from './state.ts';

type OnOpenedCase = Exclude<SignedCommand, { type: 'OpenCase' }>;

function decideByStep(command: OnOpenedCase, state: OpenedCase): CaseDecision {
  switch (command.type) {
    case 'ReturnDossier':
    case 'StartAppraisal':
    case 'AppraiseOnFile':
    case 'CompleteAppraisal':
    case 'ReopenAppraisal':
    case 'SubmitProposal':
    case 'SendProposalBack':
    case 'ConfirmPeriodEnd':
    case 'DecideRecognition':
    case 'GradeMovement':
    case 'RecordNoAssessment':
    case 'ProposeReward':
    case 'DecideReward':
    case 'SettleWithoutReward':
    case 'IncludeInReport':
    case 'CloseCase':
      return decideLate(command, state);
    case 'CorrectScreening':
    case 'SubmitRegistration':
    case 'ReturnRegistration':
    case 'AcceptRegistration':
    case 'CloseRegistrationWindow':
    case 'RequestRestoration':
    case 'RestoreRegistration':
    case 'StartSelfAssessment':
    case 'RecordAssessmentMeeting':
    case 'AcceptAbsence':
    case 'SubmitDossier':
    case 'RecallDossier':
    case 'AssignCase':
    case 'ReleaseCase':
      return decideEarly(command, state);
    case 'SubmitPlan':
    case 'SubmitPeriodicReport':
    case 'RecordActivity':
    case 'ExtendDeadline':
      return decideDuties(command, state);
  }
}

/** What a command comes to on this state: events to append together, or one refusal as a value. */
export function decideCase(command: SignedCommand, state: CaseState): CaseDecision {
  if (command.type === 'OpenCase') return openCase(command, state);
  if (state.status === 'NotOpened') return refuse({ code: 'CaseNotFound', legalBasis: null });
  const refusal = commonRefusal(command, state);
  return refusal ? refuse(refusal) : decideByStep(command, state);
}
