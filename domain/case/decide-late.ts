import { completeAppraisal, confirmPeriodEnd, reopenAppraisal, sendProposalBack, submitProposal } from './appraisal.ts';
import { gradeMovement, recordNoAssessment } from './classification.ts';
import { closeCase, includeInReport } from './closing.ts';
import type { CaseDecision } from './decider.ts';
import { appraiseOnFile, returnDossier, startAppraisal } from './dossier.ts';
import type { CommandOf } from './happened.ts';
import { decideRecognition } from './recognition.ts';
import { decideReward, proposeReward, settleWithoutReward } from './reward.ts';
import type { OpenedCase } from './state.ts';

type LateCommand =
  | CommandOf<'ReturnDossier'>
  | CommandOf<'StartAppraisal'>
  | CommandOf<'AppraiseOnFile'>
  | CommandOf<'CompleteAppraisal'>
  | CommandOf<'ReopenAppraisal'>
  | CommandOf<'SubmitProposal'>
  | CommandOf<'SendProposalBack'>
  | CommandOf<'ConfirmPeriodEnd'>
  | CommandOf<'DecideRecognition'>
  | CommandOf<'GradeMovement'>
  | CommandOf<'RecordNoAssessment'>
  | CommandOf<'ProposeReward'>
  | CommandOf<'DecideReward'>
  | CommandOf<'SettleWithoutReward'>
  | CommandOf<'IncludeInReport'>
  | CommandOf<'CloseCase'>;

/** Steps 3 to 8. */
export function decideLate(command: LateCommand, state: OpenedCase): CaseDecision {
  switch (command.type) {
    case 'ReturnDossier':
      return returnDossier(command, state);
    case 'StartAppraisal':
      return startAppraisal(command, state);
    case 'AppraiseOnFile':
      return appraiseOnFile(command, state);
    case 'CompleteAppraisal':
      return completeAppraisal(command, state);
    case 'ReopenAppraisal':
      return reopenAppraisal(command, state);
    case 'SubmitProposal':
      return submitProposal(command);
    case 'SendProposalBack':
      return sendProposalBack(command, state);
    case 'ConfirmPeriodEnd':
      return confirmPeriodEnd(command, state);
    case 'DecideRecognition':
      return decideRecognition(command, state);
    case 'GradeMovement':
      return gradeMovement(command, state);
    case 'RecordNoAssessment':
      return recordNoAssessment(command, state);
    case 'ProposeReward':
      return proposeReward(command, state);
    case 'DecideReward':
      return decideReward(command, state);
    case 'SettleWithoutReward':
      return settleWithoutReward(command, state);
    case 'IncludeInReport':
      return includeInReport(command);
    case 'CloseCase':
      return closeCase(command, state);
  }
}
