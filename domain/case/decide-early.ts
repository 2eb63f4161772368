import { assignCase, releaseCase } from './assignment.ts';
import { correctScreening } from './correct-screening.ts';
import type { CaseDecision } from './decider.ts';
import type { CommandOf } from './happened.ts';
import {
  acceptRegistration,
  closeRegistrationWindow,
  requestRestoration,
  restoreRegistration,
  returnRegistration,
  submitRegistration,
} from './registration.ts';
import {
  acceptAbsence,
  recallDossier,
  recordAssessmentMeeting,
  startSelfAssessment,
  submitDossier,
} from './self-assessment.ts';
import type { OpenedCase } from './state.ts';

type EarlyCommand =
  | CommandOf<'CorrectScreening'>
  | CommandOf<'SubmitRegistration'>
  | CommandOf<'ReturnRegistration'>
  | CommandOf<'AcceptRegistration'>
  | CommandOf<'CloseRegistrationWindow'>
  | CommandOf<'RequestRestoration'>
  | CommandOf<'RestoreRegistration'>
  | CommandOf<'StartSelfAssessment'>
  | CommandOf<'RecordAssessmentMeeting'>
  | CommandOf<'AcceptAbsence'>
  | CommandOf<'SubmitDossier'>
  | CommandOf<'RecallDossier'>
  | CommandOf<'AssignCase'>
  | CommandOf<'ReleaseCase'>;

/** Steps 1 and 2, and who holds the case. */
export function decideEarly(command: EarlyCommand, state: OpenedCase): CaseDecision {
  switch (command.type) {
    case 'CorrectScreening':
      return correctScreening(command, state);
    case 'SubmitRegistration':
      return submitRegistration(command, state);
    case 'ReturnRegistration':
      return returnRegistration(command, state);
    case 'AcceptRegistration':
      return acceptRegistration(command, state);
    case 'CloseRegistrationWindow':
      return closeRegistrationWindow(command, state);
    case 'RequestRestoration':
      return requestRestoration(command, state);
    case 'RestoreRegistration':
      return restoreRegistration(command, state);
    case 'StartSelfAssessment':
      return startSelfAssessment(command, state);
    case 'RecordAssessmentMeeting':
      return recordAssessmentMeeting(command, state);
    case 'AcceptAbsence':
      return acceptAbsence(command);
    case 'SubmitDossier':
      return submitDossier(command, state);
    case 'RecallDossier':
      return recallDossier(command);
    case 'AssignCase':
      return assignCase(command, state);
    case 'ReleaseCase':
      return releaseCase(command, state);
  }
}
