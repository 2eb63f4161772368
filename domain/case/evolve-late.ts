import { foundIn } from './findings.ts';
import type { EventOf } from './happened.ts';
import { signed } from './signers.ts';
import type { OpenedCase } from './state.ts';

const returned = (state: OpenedCase, { data }: EventOf<'DossierReturned'>): OpenedCase => ({
  ...state,
  status: 'DossierReturned',
  fixBy: data.fixBy,
  dossierReturns: state.dossierReturns + 1,
});

const underAppraisal = (state: OpenedCase, onFile: boolean): OpenedCase => ({
  ...state,
  status: 'UnderAppraisal',
  fixBy: null,
  appraisal: { onFile, findings: null, unmet: [], expected: [] },
});

const appraised = (state: OpenedCase, { data, signature }: EventOf<'AppraisalCompleted'>): OpenedCase => ({
  ...state,
  status: 'Appraised',
  appraisal: {
    onFile: foundIn(state).onFile,
    findings: data.findings,
    unmet: data.unmet,
    expected: data.expected,
  },
  signers: signed(state, 'finding', signature),
});

/** Back to appraisal: the end of the period must be confirmed anew, since something may have come up. */
const reopened = (state: OpenedCase): OpenedCase => ({
  ...state,
  status: 'UnderAppraisal',
  proposal: null,
  periodEndConfirmed: false,
});

const proposed = (state: OpenedCase, { data, signature }: EventOf<'ProposalSubmitted'>): OpenedCase => ({
  ...state,
  status: 'Proposed',
  proposal: { recognition: data.recognition, grade: data.grade },
  signers: signed(state, 'proposal', signature),
});

const rewardProposed = (state: OpenedCase, { data, signature }: EventOf<'RewardProposed'>): OpenedCase => ({
  ...state,
  reward: 'Proposed',
  rewardProposal: { kind: data.kind, at: signature.occurredAt },
  signers: signed(state, 'rewardProposal', signature),
});

type AppraisalEvent =
  | EventOf<'DossierReturned'>
  | EventOf<'AppraisalStarted'>
  | EventOf<'AppraisalCompleted'>
  | EventOf<'AppraisalReopened'>
  | EventOf<'ProposalSentBack'>
  | EventOf<'ProposalSubmitted'>
  | EventOf<'PeriodEndConfirmed'>;

/** From the dossier to the proposal. */
export function evolveAppraisal(state: OpenedCase, event: AppraisalEvent): OpenedCase {
  switch (event.type) {
    case 'DossierReturned':
      return returned(state, event);
    case 'AppraisalStarted':
      return underAppraisal(state, event.data.onFile);
    case 'AppraisalCompleted':
      return appraised(state, event);
    case 'AppraisalReopened':
    case 'ProposalSentBack':
      return reopened(state);
    case 'ProposalSubmitted':
      return proposed(state, event);
    case 'PeriodEndConfirmed':
      return { ...state, periodEndConfirmed: true };
  }
}

type SettlingEvent =
  | EventOf<'RecognitionDecided'>
  | EventOf<'MovementGraded'>
  | EventOf<'NoAssessmentRecorded'>
  | EventOf<'CaseClassified'>
  | EventOf<'RewardBarred'>
  | EventOf<'RewardProposed'>
  | EventOf<'RewardGranted'>
  | EventOf<'RewardRefused'>
  | EventOf<'RewardSettled'>
  | EventOf<'CaseReported'>
  | EventOf<'CaseClosed'>;

/** From the decision to closing. */
export function evolveSettling(state: OpenedCase, event: SettlingEvent): OpenedCase {
  switch (event.type) {
    case 'RecognitionDecided':
      return { ...state, recognition: event.data.outcome === 'MET' ? 'Met' : 'NotMet' };
    case 'MovementGraded':
      return { ...state, grade: event.data.grade ?? 'NotGraded' };
    case 'NoAssessmentRecorded':
      return { ...state, recognition: 'NotAssessed', grade: 'NotGraded' };
    case 'CaseClassified':
      return { ...state, status: 'Classified', fixBy: null };
    case 'RewardBarred':
      return { ...state, reward: 'Barred' };
    case 'RewardProposed':
      return rewardProposed(state, event);
    case 'RewardGranted':
      return { ...state, reward: 'Granted' };
    case 'RewardRefused':
      return { ...state, reward: 'Refused' };
    case 'RewardSettled':
      return { ...state, reward: 'None' };
    case 'CaseReported':
      return { ...state, status: 'Reported', reportId: event.data.reportId };
    case 'CaseClosed':
      return { ...state, status: 'Closed' };
  }
}
